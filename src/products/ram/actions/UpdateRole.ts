import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensureRoleFields, theRole, wholeRole } from '../roles.ts'

/**
 * UpdateRole: changes what is sent: trust policy, description, longest session. Sessions that were begun go on.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'UpdateRole', {
  handle({ world, accountId }, request) {
    const role = theRole(world, accountId, request.RoleName)
    const { NewAssumeRolePolicyDocument: document, NewDescription: description } = request
    const { NewMaxSessionDuration: maxSessionDuration } = request
    ensureRoleFields({ document, description, maxSessionDuration }, 'New')

    const updated = world.ramRoles.put({
      ...role,
      AssumeRolePolicyDocument: document ?? role.AssumeRolePolicyDocument,
      Description: description ?? role.Description,
      MaxSessionDuration: maxSessionDuration ?? role.MaxSessionDuration,
      UpdateDate: isoSeconds(world.nowMs),
    })

    return { Role: wholeRole(updated) }
  },
})
