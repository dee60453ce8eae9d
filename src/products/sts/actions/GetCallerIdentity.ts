import { defineAction } from '../../../door/action.ts'

/**
 * GetCallerIdentity: who signed the request. Clients try their credentials with it.
 * Source: Sts 2015-04-01 catalogue; reference on cloning §4.6.
 */
export default defineAction('sts', 'GetCallerIdentity', {
  handle({ principal }) {
    const { accountId, arn, type, name, id = name } = principal
    const whole = { AccountId: accountId, Arn: arn, IdentityType: type }
    if (type === 'RAMUser') return { ...whole, UserId: id, PrincipalId: id }
    if (type === 'AssumedRoleUser') {
      const session = arn.slice(arn.lastIndexOf('/') + 1)
      return { ...whole, RoleId: id, PrincipalId: `${id}:${session}` }
    }
    return { ...whole, UserId: accountId, PrincipalId: accountId }
  },
})
