import { defineAction } from '../../../door/action.ts'
import { theRole, wholeRole } from '../roles.ts'

/**
 * GetRole: one role with its trust policy.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'GetRole', {
  handle({ world, accountId }, { RoleName }) {
    return { Role: wholeRole(theRole(world, accountId, RoleName)) }
  },
})
