import { findInstanceType } from '../../../world/facts/instanceTypes.ts'
import type { InstanceRow } from '../../../world/rows/ecs.ts'

export const DEFAULT_MAINTENANCE_ACTION = 'AutoRecover'

/** What can be done when the host fails. Guess: only instances with local disks are redeployed. */
export function maintenanceActionsOf({ InstanceType }: InstanceRow): string[] {
  const hasLocalDisks = (findInstanceType(InstanceType)?.LocalStorageAmount ?? 0) > 0
  return ['Stop', 'AutoRecover', ...(hasLocalDisks ? ['AutoRedeploy'] : [])]
}
