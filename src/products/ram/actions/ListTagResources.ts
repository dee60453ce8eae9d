import { defineAction } from '../../../door/action.ts'
import { tokenIfAny, tokenSliceOf } from '../../../door/tagPages.ts'
import { matchesTags } from '../../../rules/tags.ts'
import { allTagged, ensureTagCount, nameOf, taggedRows } from '../tag/tagged.ts'

/**
 * ListTagResources: one entry for each tag of the roles or policies that were named, or that carry all the given tags.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'ListTagResources', {
  handle({ world, accountId }, { ResourceType, ResourceNames = [], Tag = [], NextToken, PageSize }) {
    ensureTagCount('ResourceNames', ResourceNames, 50)
    ensureTagCount('Tag', Tag, 20)
    const named = ResourceNames.length > 0
    const rows = named
      ? taggedRows(world, accountId, ResourceType, ResourceNames)
      : allTagged(world, accountId, ResourceType)
    const entries = rows
      .filter((row) => matchesTags(row.Tags, Tag))
      .flatMap((row) => Object.entries(row.Tags).map((tag) => [nameOf(row), ...tag] as const))
      .map(([ResourceName, TagKey, TagValue]) => ({ ResourceName, ResourceType, TagKey, TagValue }))
    const { page, NextToken: next } = tokenSliceOf(
      { NextToken, PageSize },
      entries,
      ({ ResourceName, TagKey }) => `${ResourceName}/${TagKey}`,
      { ResourceType, ResourceNames, Tag },
      { defaultSize: 100, maxSize: 100 },
    )

    return { TagResources: page, ...tokenIfAny(next) }
  },
})
