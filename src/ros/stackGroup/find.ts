import type { ActionContext } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import { scope } from '../../world/rows/ecs.ts'
import type { StackGroupOperationRow, StackGroupRow } from '../../world/rows/stackGroups.ts'
import type { World } from '../../world/world.ts'
import * as errors from '../errors.ts'

/** The live group with this name in a region of an account. */
export function stackGroupNamed(
  world: World,
  accountId: string,
  regionId: string,
  name: string,
): StackGroupRow | undefined {
  return world.stackGroups.list('name', `${scope(accountId, regionId)}|${name}`)[0]
}

/** The live group of the caller's with this name in the region of the call. Refuses with StackGroupNotFound. */
export function findStackGroup({ world, accountId, regionId }: ActionContext, name: string): StackGroupRow {
  const group = stackGroupNamed(world, accountId, regionId, name)
  ensure(group, errors.stackGroupNotFound(name))
  return group
}

/** An operation on one of the caller's groups in the region of the call. Refuses with StackGroupOperationNotFound. */
export function findStackGroupOperation({ world, own }: ActionContext, id: string): StackGroupOperationRow {
  const operation = own(world.stackGroupOperations, id)
  ensure(operation, errors.stackGroupOperationNotFound(id))
  return operation
}

/** Refuses while an operation runs on the group. */
export function ensureIdle({ StackGroupName, operationId }: StackGroupRow): void {
  ensure(operationId === '', errors.stackGroupOperationInProgress(StackGroupName))
}
