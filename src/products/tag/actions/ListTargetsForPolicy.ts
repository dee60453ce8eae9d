import { defineAction } from '../../../door/action.ts'
import { tokenSliceOf } from '../../../door/tagPages.ts'
import { PAGES } from '../listing.ts'
import { thePolicy } from '../policies.ts'

/**
 * ListTargetsForPolicy: what a tag policy is attached to.
 * Guess: TargetType is a text, as the remark and Terraform's schema say; the published packages declare a number, and
 * the one for Node refuses the text.
 * Source: Tag 2018-08-28 catalogue and remarks.
 */
export default defineAction('tag', 'ListTargetsForPolicy', {
  ignores: { RegionId: 'tag policies are one for all regions' },
  handle({ world, accountId }, { PolicyId, NextToken, MaxResult }) {
    const { targets, UserType } = thePolicy(world, accountId, PolicyId)
    const { page, NextToken: next } = tokenSliceOf(
      { NextToken, PageSize: MaxResult },
      targets,
      ({ TargetType, TargetId }) => `${TargetType}/${TargetId}`,
      { PolicyId },
      PAGES,
    )

    return { Targets: page, IsRd: UserType === 'RD', NextToken: next }
  },
})
