import { defineAction } from '../../../door/action.ts'
import { markerSliceOf } from '../../../door/markerPages.ts'
import { matchesTags } from '../../../rules/tags.ts'
import { allPolicies, attachmentCount, policyType, shownPolicy, shownTags } from '../policy/policies.ts'

/**
 * ListPolicies: custom policies, newest first, then those of the system; of one type or with tags if they are sent.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'ListPolicies', {
  handle({ world, accountId }, { PolicyType, Tag, ...request }) {
    const type = PolicyType ? policyType(PolicyType) : undefined
    const isWanted = (policy: { PolicyType: string; Tags: Readonly<Record<string, string>> }) =>
      (type === undefined || policy.PolicyType === type) && matchesTags(policy.Tags, Tag)
    const policies = allPolicies(world, accountId).filter(isWanted)
    const { rows, paging } = markerSliceOf(request, policies, (policy) => `${policy.PolicyType}/${policy.PolicyName}`)
    const Policy = rows.map((policy) => ({
      ...{ ...shownPolicy(policy), ...shownTags(policy) },
      AttachmentCount: attachmentCount(world, policy),
    }))

    return { Policies: { Policy }, ...paging }
  },
})
