import { duration } from '../../world/facts/durations.ts'
import type { StackRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import { resourcesOf, setStackStatus } from './rows.ts'

type Terms = Pick<StackRow, 'retainAllResources' | 'retainResources' | 'Parallelism'>

/** Begins to delete a stack. What could not be deleted before is tried again. Inside `atomically`. */
export function startDeletion(world: World, stack: StackRow, terms: Terms): void {
  const { OperationInfo: _earlier, ...kept } = stack
  world.stacks.put({ ...kept, ...terms, operationStartedMs: world.nowMs })
  setStackStatus(world, stack.StackId, 'DELETE_IN_PROGRESS', 'Stack DELETE started')
  for (const { resourceKey, Status } of resourcesOf(world, stack.StackId)) {
    if (Status === 'DELETE_FAILED') world.stackResources.change(resourceKey, { Status: 'CREATE_COMPLETE' })
  }
  world.plan('ros.StackAdvance', { StackId: stack.StackId }, duration('stackStep'))
}
