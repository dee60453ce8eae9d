import { defineAction } from '../../../door/action.ts'
import { removeMember, theGroup } from '../../../rules/ram/groups.ts'
import { theUser } from '../../../rules/ram/users.ts'

/**
 * RemoveUserFromGroup: a user leaves a group.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'RemoveUserFromGroup', {
  handle({ world, accountId }, { UserName, GroupName }) {
    const user = theUser(world, accountId, UserName)
    const group = theGroup(world, accountId, GroupName)

    removeMember(world, user, group)

    return {}
  },
})
