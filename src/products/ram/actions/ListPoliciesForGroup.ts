import { defineAction } from '../../../door/action.ts'
import { theGroup } from '../../../rules/ram/groups.ts'
import { shownAttachments } from '../policy/attachments.ts'

/**
 * ListPoliciesForGroup: the policies of a group, the last attached first.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'ListPoliciesForGroup', {
  handle({ world, accountId }, { GroupName }) {
    const { GroupId } = theGroup(world, accountId, GroupName)

    return shownAttachments(world, accountId, { type: 'Group', id: GroupId })
  },
})
