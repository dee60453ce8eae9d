import { defineAction } from '../../../door/action.ts'
import { tokenSliceOf } from '../../../door/tagPages.ts'
import { fuzzyFilter, isPresetAsked, isSystemOnly, PAGES } from '../listing.ts'
import { allResources, ensureRegion } from '../resources.ts'

/**
 * ListTagKeys: the keys that resources of a region carry, or those of preset tags, in alphabetical order.
 * Source: Tag 2018-08-28 catalogue and remarks.
 */
export default defineAction('tag', 'ListTagKeys', {
  handle({ world, accountId }, request) {
    const { RegionId, ResourceType, TagFilter, FuzzyType, QueryType, Category, NextToken, PageSize } = request
    const place = { accountId, regionId: ensureRegion(RegionId) }
    const isWanted = fuzzyFilter(FuzzyType, TagFilter?.Key)
    const isPreset = isPresetAsked(QueryType)
    const resources = isPreset ? [] : allResources(world, place, ResourceType)
    const presets = isPreset ? world.presetTags.list('account', accountId) : []
    const descriptions = new Map([
      ...resources.flatMap(({ Tags }) => Object.keys(Tags).map((key) => [key, ''] as const)),
      ...presets.map(({ Key, Description }) => [Key, Description] as const),
    ])
    const keys = isSystemOnly(Category) ? [] : [...descriptions.keys()].filter(isWanted).sort()
    const { page, NextToken: next } = tokenSliceOf(
      { NextToken, PageSize },
      keys,
      (key) => key,
      { RegionId, ResourceType, TagFilter, FuzzyType, QueryType, Category },
      PAGES,
    )

    const Key = page.map((key) => ({ Category: 'Custom', Description: descriptions.get(key) ?? '', Key: key }))
    return { Keys: { Key }, NextToken: next }
  },
})
