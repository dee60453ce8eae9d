import { describe, expect, it } from 'vitest'
import type { ActionContext } from '../../../src/door/action.ts'
import action from '../../../src/products/sts/actions/GetCallerIdentity.ts'
import { ACCOUNT, testWorld } from '../../setup/worlds.ts'

describe('GetCallerIdentity', () => {
  it('reads: the account that signed', async () => {
    const test = testWorld()
    expect(await test.call('sts.GetCallerIdentity', {})).toMatchObject({
      AccountId: ACCOUNT,
      Arn: `acs:ram::${ACCOUNT}:root`,
      IdentityType: 'Account',
      UserId: ACCOUNT,
      PrincipalId: ACCOUNT,
    })
  })

  it.each([
    [
      { type: 'RAMUser', accountId: ACCOUNT, arn: `acs:ram::${ACCOUNT}:user/ann`, name: 'ann' },
      { IdentityType: 'RAMUser', UserId: 'ann', PrincipalId: 'ann' },
    ],
    [
      { type: 'AssumedRoleUser', accountId: ACCOUNT, arn: `acs:ram::${ACCOUNT}:assumed-role/ops/s1`, name: 'ops' },
      { IdentityType: 'AssumedRoleUser', RoleId: 'ops', PrincipalId: 'ops:s1' },
    ],
  ] as const)('reads: %o', (principal, shown) => {
    const reply = action.handle({ principal } as ActionContext, {})
    expect(reply).toEqual({ AccountId: ACCOUNT, Arn: principal.arn, ...shown })
  })
})
