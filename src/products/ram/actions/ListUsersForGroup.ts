import { defineAction } from '../../../door/action.ts'
import { markerPageOf } from '../../../door/markerPages.ts'
import { theGroup } from '../../../rules/ram/groups.ts'

/**
 * ListUsersForGroup: the members of a group, the last to join first.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'ListUsersForGroup', {
  handle({ world, accountId }, { GroupName, ...request }) {
    const { GroupId } = theGroup(world, accountId, GroupName)
    const selection = { table: world.ramGroupMembers, index: 'group', group: GroupId, filters: { GroupId } }
    const { rows, paging } = markerPageOf(request, selection)
    const User = rows.map(({ UserId, JoinDate }) => {
      const { UserName = '', DisplayName = '' } = world.ramUsers.get(UserId) ?? {}
      return { UserName, DisplayName, JoinDate }
    })

    return { Users: { User }, ...paging }
  },
})
