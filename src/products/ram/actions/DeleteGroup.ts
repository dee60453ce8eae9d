import { defineAction } from '../../../door/action.ts'
import { deleteGroup, theGroup } from '../../../rules/ram/groups.ts'

/**
 * DeleteGroup: a group without members and policies.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'DeleteGroup', {
  handle({ world, accountId }, { GroupName }) {
    deleteGroup(world, theGroup(world, accountId, GroupName))

    return {}
  },
})
