import type { EventContext } from '../../door/events.ts'
import { ApiError } from '../../kernel/errors.ts'
import { meetEffect } from '../../rules/faults.ts'
import type { StackResourceRow, StackRow } from '../../world/rows/ros.ts'

/** What is about to be done to the resource: `create`, `update` or `delete`, in which operation of the stack. */
interface ResourceWork {
  readonly phase: string
  readonly operation: number
}

/**
 * Lets faults have their way with a resource that is about to be made, updated or removed: refuses when it is to fail, and
 * answers the fault that holds it up while there is one. They count a piece of work once, however often it is tried.
 */
export function meetResourceFault(
  { world, explain }: EventContext,
  { StackName, StackId, RegionId: regionId }: StackRow,
  { resourceKey, LogicalResourceId, ResourceType, faultMet }: StackResourceRow,
  { phase, operation }: ResourceWork,
): string | undefined {
  if (world.faults.size === 0) return undefined
  const work = `${phase}/${operation}`
  if (faultMet?.work === work) return world.faults.has(faultMet.faultId) ? faultMet.faultId : undefined
  const counted = world.faults.state
  const ids = [LogicalResourceId, `${StackName}/${LogicalResourceId}`, `${StackId}/${LogicalResourceId}`, ResourceType]
  const effect = world.atomically(() => {
    const met = meetEffect(world, { at: 'stackResource', on: phase, regionId, ids }, explain)
    const faultId = met?.outcome === 'stall' ? met.faultId : ''
    if (world.faults.state !== counted) world.stackResources.change(resourceKey, { faultMet: { work, faultId } })
    return met
  })
  if (effect?.outcome === 'fail') throw new ApiError(400, 'InjectedFault', effect.reason)
  return effect?.faultId
}
