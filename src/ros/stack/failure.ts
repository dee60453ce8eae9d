import type { ApiError } from '../../kernel/errors.ts'
import type { StackResourceRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import { planAdvance, setResourceStatus } from './rows.ts'

/** A resource has failed; of all in one operation, the first is the one that GetStack tells. Inside `atomically`. */
export function failResource(
  world: World,
  { LogicalResourceId, ResourceType, StackId, resourceKey }: StackResourceRow,
  Action: 'CREATE' | 'UPDATE' | 'DELETE' | 'IMPORT',
  { code: Code, message: Message }: ApiError,
): void {
  const reason = `Resource ${Action} failed: ${Code}: resources.${LogicalResourceId}: ${Message}`
  setResourceStatus(world, resourceKey, `${Action}_FAILED`, reason, { todo: 'failed' })
  if (world.stacks.get(StackId)?.OperationInfo === undefined) {
    world.stacks.change(StackId, {
      OperationInfo: { Action, Code, LogicalResourceId, Message, RequestId: '', ResourceType },
    })
  }
  planAdvance(world, StackId)
}
