import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../policy/errors.ts'
import { theCustomPolicy, theVersion } from '../policy/policies.ts'

/**
 * DeletePolicyVersion: a version of a custom policy that is not in force.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'DeletePolicyVersion', {
  handle({ world, accountId }, { PolicyName, VersionId }) {
    const policy = theCustomPolicy(world, accountId, PolicyName)
    const gone = theVersion(policy, VersionId)
    ensure(VersionId !== policy.DefaultVersion, errors.defaultVersionStays())

    const versions = policy.versions.filter((version) => version !== gone)
    world.ramPolicies.put({ ...policy, versions, UpdateDate: isoSeconds(world.nowMs) })

    return {}
  },
})
