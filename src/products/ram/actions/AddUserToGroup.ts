import { defineAction } from '../../../door/action.ts'
import { addMember, theGroup } from '../../../rules/ram/groups.ts'
import { theUser } from '../../../rules/ram/users.ts'

/**
 * AddUserToGroup: a user becomes a member of a group and has its policies.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'AddUserToGroup', {
  handle({ world, accountId }, { UserName, GroupName }) {
    const user = theUser(world, accountId, UserName)
    const group = theGroup(world, accountId, GroupName)

    addMember(world, user, group)

    return {}
  },
})
