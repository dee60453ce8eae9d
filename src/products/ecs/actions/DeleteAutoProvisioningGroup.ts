import { defineAction } from '../../../door/action.ts'
import { groupOf, removeGroup } from '../autoProvisioning/groups.ts'

/**
 * DeleteAutoProvisioningGroup: a group, with its instances if the request or else the group says so.
 * Guess: the group is gone at once; its instances are released like others.
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'DeleteAutoProvisioningGroup', {
  handle(context, request) {
    const group = groupOf(context, request.AutoProvisioningGroupId)

    removeGroup(context.world, group, request.TerminateInstances ?? group.TerminateInstances)

    return {}
  },
})
