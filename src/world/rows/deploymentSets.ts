import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, scoped } from './owned.ts'

/** A rule by which instances are spread over machines. Which machine an instance is on can't be seen. */
export interface DeploymentSetRow extends Owned {
  readonly DeploymentSetId: string
  readonly DeploymentSetName: string
  readonly Description: string
  readonly Strategy: 'Availability' | 'AvailabilityGroup' | 'LowLatency'
  readonly Type: string
  readonly Affinity: number
  /** Of AvailabilityGroup only. */
  readonly GroupCount?: number
  readonly CreationTime: string
}

export const DEPLOYMENT_SETS: TableDefinition<DeploymentSetRow> = {
  name: 'deploymentSets',
  key: (row) => row.DeploymentSetId,
  indexes: { scope: ownedBy, name: (row) => scoped(row, row.DeploymentSetName) },
}
