import { defineAction } from '../../../door/action.ts'
import { ensurePolicyFields, thePolicy } from '../policies.ts'

/**
 * ModifyPolicy: changes what is sent of a tag policy.
 * Not modelled: the policy is enforced on no resource, nor reported on.
 * Source: Tag 2018-08-28 catalogue and remarks.
 */
export default defineAction('tag', 'ModifyPolicy', {
  ignores: { RegionId: 'tag policies are one for all regions' },
  handle({ world, accountId }, { PolicyId, PolicyName, PolicyDesc, PolicyContent }) {
    const policy = thePolicy(world, accountId, PolicyId)
    ensurePolicyFields(world, accountId, { PolicyName, PolicyDesc, PolicyContent }, PolicyId)

    world.tagPolicies.put({
      ...policy,
      PolicyName: PolicyName ?? policy.PolicyName,
      PolicyDesc: PolicyDesc ?? policy.PolicyDesc,
      PolicyContent: PolicyContent ?? policy.PolicyContent,
    })

    return {}
  },
})
