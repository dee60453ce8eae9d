import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { randomText } from '../../../kernel/ids.ts'
import * as errors from '../errors.ts'
import { ensurePolicyFields } from '../policies.ts'

/**
 * CreatePolicy: a tag policy of the account, or of its resource directory.
 * Not modelled: the policy is enforced on no resource, nor reported on.
 * Source: Tag 2018-08-28 catalogue and remarks.
 */
export default defineAction('tag', 'CreatePolicy', {
  ignores: { RegionId: 'tag policies are one for all regions' },
  handle({ world, accountId }, { PolicyName, PolicyDesc = '', PolicyContent, UserType = 'USER' }) {
    ensurePolicyFields(world, accountId, { PolicyName, PolicyDesc, PolicyContent })
    const type = UserType.toUpperCase()
    ensure(type === 'USER' || type === 'RD', errors.invalidValue('UserType', 'USER or RD'))

    const PolicyId = `p-${randomText(world.random, 20, '0123456789abcdef')}`
    world.tagPolicies.put({
      ...{ PolicyId, AccountId: accountId, PolicyName, PolicyDesc, PolicyContent },
      ...{ UserType: type, targets: [] },
    })

    return { PolicyId, PolicyName }
  },
})
