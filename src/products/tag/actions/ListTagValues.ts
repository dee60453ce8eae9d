import { defineAction } from '../../../door/action.ts'
import { tokenSliceOf } from '../../../door/tagPages.ts'
import { ensure } from '../../../kernel/errors.ts'
import { presetTagKey } from '../../../world/rows/tagRules.ts'
import type { World } from '../../../world/world.ts'
import * as errors from '../errors.ts'
import { fuzzyFilter, isPresetAsked, PAGES } from '../listing.ts'
import { allResources, ensureRegion } from '../resources.ts'

/**
 * ListTagValues: the values that resources of a region carry with a key, or those of a preset tag, in alphabetical order.
 * Source: Tag 2018-08-28 catalogue and remarks; MetaTagKeyNotFound as Terraform reads it.
 */
export default defineAction('tag', 'ListTagValues', {
  handle({ world, accountId }, request) {
    const { RegionId, Key, ResourceType, TagFilter, FuzzyType, QueryType, NextToken, PageSize } = request
    const place = { accountId, regionId: ensureRegion(RegionId) }
    const isWanted = fuzzyFilter(FuzzyType, TagFilter?.Value)
    const all = isPresetAsked(QueryType)
      ? presetValues(world, accountId, Key)
      : allResources(world, place, ResourceType).flatMap(({ Tags }) =>
          Object.hasOwn(Tags, Key) ? [Tags[Key] ?? ''] : [],
        )
    const { page, NextToken: next } = tokenSliceOf(
      { NextToken, PageSize },
      [...new Set(all)].filter(isWanted).sort(),
      (value) => value,
      { RegionId, Key, ResourceType, TagFilter, FuzzyType, QueryType },
      PAGES,
    )

    return { Values: { Value: page }, NextToken: next }
  },
})

function presetValues(world: World, accountId: string, key: string): string[] {
  const preset = world.presetTags.get(presetTagKey(accountId, key))
  ensure(preset, errors.presetKeyNotFound(key))
  return preset.values.map(({ Value }) => Value)
}
