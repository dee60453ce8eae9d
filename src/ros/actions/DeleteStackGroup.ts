import { defineAction } from '../../door/action.ts'
import { isoBare } from '../../kernel/clock.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { ensureIdle, findStackGroup } from '../stackGroup/find.ts'

/**
 * DeleteStackGroup: deletes a group without stack instances; it stays readable by its id as DELETED, and its name is free.
 * Guess: not while an operation runs.
 * Source: ROS 2019-09-10 catalogue; documented errors.
 */
export default defineAction('ros', 'DeleteStackGroup', {
  handle(context, { StackGroupName }) {
    const { world } = context
    const group = findStackGroup(context, StackGroupName)

    const isEmpty = world.stackInstances.count('group', group.StackGroupId) === 0
    ensure(isEmpty, errors.stackGroupNotEmpty(StackGroupName))
    ensureIdle(group)

    world.stackGroups.change(group.StackGroupId, { Status: 'DELETED', UpdateTime: isoBare(world.nowMs) })

    return {}
  },
})
