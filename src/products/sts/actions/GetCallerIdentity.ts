import { defineAction } from '../../../door/action.ts'

/**
 * GetCallerIdentity: who signed the request. Clients try their credentials with it.
 * Guess: RoleId, UserId and PrincipalId are names, as users and roles have no ids of their own here yet.
 * Source: Sts 2015-04-01 catalogue; reference on cloning §4.6.
 */
export default defineAction('sts', 'GetCallerIdentity', {
  handle({ principal }) {
    const { accountId, arn, type, name } = principal
    const whole = { AccountId: accountId, Arn: arn, IdentityType: type }
    if (type === 'RAMUser') return { ...whole, UserId: name, PrincipalId: name }
    if (type === 'AssumedRoleUser') {
      const session = arn.slice(arn.lastIndexOf('/') + 1)
      return { ...whole, RoleId: name, PrincipalId: `${name}:${session}` }
    }
    return { ...whole, UserId: accountId, PrincipalId: accountId }
  },
})
