import { defineAction } from '../../../door/action.ts'
import { tokenSliceOf } from '../../../door/tagPages.ts'
import { matchesTags } from '../../../rules/tags.ts'
import { isSystemOnly, PAGES } from '../listing.ts'
import { allResources, ensureRegion, resourcesOf, tagMembers } from '../resources.ts'

/**
 * ListTagResources: resources of all products in a region with their tags, by ARN or by tags that they all carry.
 * Guess: ARNs of nothing, and resources without tags, are passed over.
 * Source: Tag 2018-08-28 catalogue and remarks.
 */
export default defineAction('tag', 'ListTagResources', {
  handle({ world, accountId }, { RegionId, ResourceARN = [], Tags = '', Category, NextToken, PageSize }) {
    const place = { accountId, regionId: ensureRegion(RegionId) }
    const filter = Tags === '' ? [] : tagMembers(Tags)
    const named = [...resourcesOf(world, place, ResourceARN).values()].filter((resource) => resource !== undefined)
    const candidates = ResourceARN.length > 0 ? named : allResources(world, place)
    const found = isSystemOnly(Category)
      ? []
      : candidates.filter((each) => Object.keys(each.Tags).length > 0 && matchesTags(each.Tags, filter))
    const byArn = new Map(found.map((resource) => [resource.arn, resource]))
    const { page, NextToken: next } = tokenSliceOf(
      { NextToken, PageSize },
      [...byArn.values()],
      ({ arn }) => arn,
      { RegionId, ResourceARN, Tags, Category },
      PAGES,
    )

    const TagResources = page.map((resource) => ({
      ResourceARN: resource.arn,
      Tags: Object.entries(resource.Tags).map(([Key, Value]) => ({ Category: 'Custom', Key, Value })),
    }))
    return { TagResources, NextToken: next }
  },
})
