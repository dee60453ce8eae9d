import { defineAction } from '../../../door/action.ts'
import { detachPolicy } from '../policy/attachments.ts'
import { theRole } from '../roles.ts'

/**
 * DetachPolicyFromRole: a policy no longer holds for a role.
 * Not modelled: policies for one resource group (refused).
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'DetachPolicyFromRole', {
  handle({ world, accountId }, request) {
    const { RoleId } = theRole(world, accountId, request.RoleName)

    detachPolicy(world, accountId, { type: 'Role', id: RoleId }, request)

    return {}
  },
})
