import { defineAction } from '../../../door/action.ts'
import { shownAttachments } from '../policy/attachments.ts'
import { theRole } from '../roles.ts'

/**
 * ListPoliciesForRole: the policies of a role, the last attached first.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'ListPoliciesForRole', {
  handle({ world, accountId }, { RoleName }) {
    const { RoleId } = theRole(world, accountId, RoleName)

    return shownAttachments(world, accountId, { type: 'Role', id: RoleId })
  },
})
