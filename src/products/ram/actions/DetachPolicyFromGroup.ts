import { defineAction } from '../../../door/action.ts'
import { theGroup } from '../../../rules/ram/groups.ts'
import { detachPolicy } from '../policy/attachments.ts'

/**
 * DetachPolicyFromGroup: a policy no longer holds for a group.
 * Not modelled: policies for one resource group (refused).
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'DetachPolicyFromGroup', {
  handle({ world, accountId }, request) {
    const { GroupId } = theGroup(world, accountId, request.GroupName)

    detachPolicy(world, accountId, { type: 'Group', id: GroupId }, request)

    return {}
  },
})
