import { defineAction } from '../../../door/action.ts'
import { attachPolicy } from '../policy/attachments.ts'
import { theRole } from '../roles.ts'

/**
 * AttachPolicyToRole: a policy of the account or of the system holds for a role, at once.
 * Not modelled: policies for one resource group (refused).
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'AttachPolicyToRole', {
  handle({ world, accountId }, request) {
    const { RoleId } = theRole(world, accountId, request.RoleName)

    attachPolicy(world, accountId, { type: 'Role', id: RoleId }, request)

    return {}
  },
})
