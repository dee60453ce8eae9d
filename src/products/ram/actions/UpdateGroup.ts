import { defineAction } from '../../../door/action.ts'
import { theGroup, updateGroup } from '../../../rules/ram/groups.ts'
import { shownGroup } from '../userViews.ts'

/**
 * UpdateGroup: changes what is sent, the name included. Members and policies stay with the group.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'UpdateGroup', {
  handle({ world, accountId }, { GroupName, NewGroupName, NewComments }) {
    const group = theGroup(world, accountId, GroupName)

    const updated = updateGroup(world, group, { GroupName: NewGroupName, Comments: NewComments })

    return { Group: shownGroup(updated) }
  },
})
