import { duration } from '../../world/facts/durations.ts'
import type { StackOperation, StackResourceRow, StackRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import { resourcesOf, setResourceStatus, setStackStatus } from './rows.ts'
import { assign, isGone, type Kind } from './work.ts'

/** Terms of an operation that has none of its own. */
export const PLAIN_TERMS = {
  allowsReplacement: false,
  tainted: [],
  cancelReason: '',
  rollsBack: false,
  changeSetId: '',
  earlier: null,
} as const satisfies Partial<StackOperation>

/**
 * Begins an operation: what steps of an earlier one are still on the way have no effect from now on. The first resources
 * are begun when `ros.StackAdvance` runs. Inside `atomically`.
 */
export function beginOperation(
  world: World,
  stack: StackRow,
  Status: string,
  reason: string,
  terms: Partial<StackOperation>,
): StackRow {
  const { OperationInfo: _earlier, ...kept } = stack
  const operation = { ...PLAIN_TERMS, ...terms, number: stack.operation.number + 1 }
  world.stacks.put({ ...kept, operation, operationStartedMs: world.nowMs })
  setStackStatus(world, stack.StackId, Status, reason)
  return world.stacks.get(stack.StackId) as StackRow
}

/** Takes resources that are being worked on as failed, where they stand. Inside `atomically`. */
export function stopRunning(world: World, { StackId }: StackRow, reason: string): void {
  for (const { watchId, payload } of world.watches.all()) if (payload.StackId === StackId) world.unwatch(watchId)
  for (const { resourceKey, Status } of world.stackResources.list('work', `${StackId}|running`)) {
    setResourceStatus(world, resourceKey, Status.replace('_IN_PROGRESS', '_FAILED'), reason, { todo: 'failed' })
  }
}

type Terms = Pick<StackRow, 'retainAllResources' | 'retainResources' | 'Parallelism'>

/** Begins to delete a stack. What could not be deleted before is tried again. Inside `atomically`. */
export function startDeletion(world: World, stack: StackRow, terms: Terms): void {
  const begun = beginOperation(world, { ...stack, ...terms }, 'DELETE_IN_PROGRESS', 'Stack DELETE started', {})
  const plan = begun.plan as unknown as { resources: Record<string, { deletionPolicy: string }> }
  const isKept = ({ LogicalResourceId: id }: StackResourceRow) =>
    terms.retainAllResources || terms.retainResources.includes(id) || plan.resources[id]?.deletionPolicy === 'Retain'
  for (const row of resourcesOf(world, stack.StackId)) if (!isGone(row) && isKept(row)) keep(world, row)
  assign(world, begun, clearWhatIsThere)
  world.plan('ros.StackAdvance', { StackId: stack.StackId }, duration('stackStep'))
}

/** A resource that stays in the account although the stack gives it up. */
export function keep(world: World, { resourceKey }: StackResourceRow): void {
  setResourceStatus(world, resourceKey, 'DELETE_COMPLETE', 'The resource was retained', { todo: '' })
}

export function clearWhatIsThere(row: StackResourceRow): Kind | '' {
  return isGone(row) ? '' : 'clear'
}
