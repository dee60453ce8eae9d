import type { StackGroupOperationRow, StackGroupRow } from '../../world/rows/stackGroups.ts'
import type { ResourceStep, WaitFor } from '../stack/resourceType.ts'
import { stackGroupNamed } from '../stackGroup/find.ts'
import { text } from './properties.ts'

/** The name in the property StackGroupName. */
export function groupName({ properties }: ResourceStep): string {
  return text(properties, 'StackGroupName') ?? ''
}

/** The live group that the property names. */
export function groupOf(step: ResourceStep): StackGroupRow | undefined {
  return stackGroupNamed(step.world, step.stack.OwnerId, step.regionId, groupName(step))
}

/** The operation that runs on the group. */
export function runningOn(step: ResourceStep): StackGroupOperationRow | undefined {
  return step.world.stackGroupOperations.get(groupOf(step)?.operationId ?? '')
}

/** What stands in the way while an operation runs on the group. */
export function operationToWaitFor(step: ResourceStep): WaitFor[] {
  const operation = runningOn(step)
  return operation === undefined ? [] : [{ table: 'stackGroupOperations', key: operation.OperationId }]
}
