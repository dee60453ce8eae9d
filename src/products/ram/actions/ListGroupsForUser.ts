import { defineAction } from '../../../door/action.ts'
import { theUser } from '../../../rules/ram/users.ts'

/**
 * ListGroupsForUser: the groups of a user, the last joined first.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'ListGroupsForUser', {
  handle({ world, accountId }, { UserName }) {
    const { UserId } = theUser(world, accountId, UserName)
    const Group = world.ramGroupMembers.list('user', UserId).map(({ GroupId, JoinDate }) => {
      const { GroupName = '', Comments = '' } = world.ramGroups.get(GroupId) ?? {}
      return { GroupId, GroupName, Comments, JoinDate }
    })

    return { Groups: { Group } }
  },
})
