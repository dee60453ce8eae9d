import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { theCustomPolicy, theVersion } from '../policy/policies.ts'

/**
 * SetDefaultPolicyVersion: puts another version of a custom policy in force, at once.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'SetDefaultPolicyVersion', {
  handle({ world, accountId }, { PolicyName, VersionId }) {
    const policy = theCustomPolicy(world, accountId, PolicyName)
    const { VersionId: DefaultVersion } = theVersion(policy, VersionId)

    world.ramPolicies.put({ ...policy, DefaultVersion, UpdateDate: isoSeconds(world.nowMs) })

    return {}
  },
})
