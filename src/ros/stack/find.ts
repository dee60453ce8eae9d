import type { ActionContext } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import { scope } from '../../world/rows/ecs.ts'
import type { StackRow } from '../../world/rows/ros.ts'
import { stackNotFound } from '../errors.ts'

/** The stack with this id, deleted ones included, or the live one with this name. Refuses with StackNotFound. */
export function findStack({ world, accountId, regionId, own }: ActionContext, idOrName: string): StackRow {
  const byId = own(world.stacks, idOrName)
  const stack = byId ?? liveStackNamed(world.stacks.list('name', `${scope(accountId, regionId)}|${idOrName}`))
  ensure(stack, stackNotFound(idOrName))
  return stack
}

export function liveStackNamed(rows: readonly StackRow[]): StackRow | undefined {
  return rows.find(({ Status }) => Status !== 'DELETE_COMPLETE')
}
