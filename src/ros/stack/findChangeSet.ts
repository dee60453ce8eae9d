import type { ActionContext } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import type { ChangeSetRow, StackRow } from '../../world/rows/ros.ts'
import { changeSetNotFound } from '../errors.ts'

/** The change set with this id and its stack. Refuses with ChangeSetNotFound. */
export function findChangeSet({ world, own }: ActionContext, id: string): { changeSet: ChangeSetRow; stack: StackRow } {
  const changeSet = own(world.changeSets, id)
  const stack = changeSet === undefined ? undefined : world.stacks.get(changeSet.StackId)
  ensure(changeSet !== undefined && stack !== undefined, changeSetNotFound(id))
  return { changeSet, stack }
}
