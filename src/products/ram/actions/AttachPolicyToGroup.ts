import { defineAction } from '../../../door/action.ts'
import { theGroup } from '../../../rules/ram/groups.ts'
import { attachPolicy } from '../policy/attachments.ts'

/**
 * AttachPolicyToGroup: a policy of the account or of the system holds for a group, at once.
 * Not modelled: policies for one resource group (refused).
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'AttachPolicyToGroup', {
  handle({ world, accountId }, request) {
    const { GroupId } = theGroup(world, accountId, request.GroupName)

    attachPolicy(world, accountId, { type: 'Group', id: GroupId }, request)

    return {}
  },
})
