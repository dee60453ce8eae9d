import { defineAction } from '../../../door/action.ts'
import { shownVersion, thePolicy, theVersion } from '../policy/policies.ts'

/**
 * GetPolicyVersion: one version of a policy with its document.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'GetPolicyVersion', {
  handle({ world, accountId }, { PolicyName, PolicyType, VersionId }) {
    const policy = thePolicy(world, accountId, PolicyName, PolicyType)

    return { PolicyVersion: shownVersion(policy, theVersion(policy, VersionId)) }
  },
})
