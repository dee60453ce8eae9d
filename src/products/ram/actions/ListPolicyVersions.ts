import { defineAction } from '../../../door/action.ts'
import { shownVersion, thePolicy } from '../policy/policies.ts'

/**
 * ListPolicyVersions: all versions of a policy, newest first.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'ListPolicyVersions', {
  handle({ world, accountId }, { PolicyName, PolicyType }) {
    const policy = thePolicy(world, accountId, PolicyName, PolicyType)
    const PolicyVersion = policy.versions.map((version) => shownVersion(policy, version)).reverse()

    return { PolicyVersions: { PolicyVersion } }
  },
})
