import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensureLength } from '../../../rules/ram/fields.ts'
import { shownPolicy, theCustomPolicy } from '../policy/policies.ts'

/**
 * UpdatePolicyDescription: another description for a custom policy.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'UpdatePolicyDescription', {
  handle({ world, accountId }, { PolicyName, NewDescription }) {
    const policy = theCustomPolicy(world, accountId, PolicyName)
    ensureLength('NewDescription', NewDescription, 1, 1024)

    const row = { ...policy, Description: NewDescription, UpdateDate: isoSeconds(world.nowMs) }
    world.ramPolicies.put(row)

    return { Policy: shownPolicy({ ...row, PolicyType: 'Custom' }) }
  },
})
