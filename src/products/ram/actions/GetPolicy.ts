import { defineAction } from '../../../door/action.ts'
import { attachmentCount, shownPolicy, shownVersion, thePolicy, theVersion } from '../policy/policies.ts'

/**
 * GetPolicy: a policy with the version that is in force.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'GetPolicy', {
  handle({ world, accountId }, { PolicyName, PolicyType }) {
    const policy = thePolicy(world, accountId, PolicyName, PolicyType)
    const version = theVersion(policy, policy.DefaultVersion)
    const { PolicyDocument } = version

    return {
      Policy: { ...shownPolicy(policy), PolicyDocument, AttachmentCount: attachmentCount(world, policy) },
      DefaultPolicyVersion: shownVersion(policy, version),
    }
  },
})
