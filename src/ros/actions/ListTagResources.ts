import { defineAction } from '../../door/action.ts'
import { tokenIfAny, tokenSliceOf } from '../../door/tagPages.ts'
import { ensure } from '../../kernel/errors.ts'
import { matchesTags, tagEntries } from '../../rules/tags.ts'
import * as errors from '../errors.ts'
import { MAX_RESOURCE_IDS, MAX_TAGS, taggedKind } from '../taggedKinds.ts'

/** Guess: entries of a page. */
const PAGES = { defaultSize: 50, maxSize: 50 }

/**
 * ListTagResources: one entry for each tag of the resources that were named, or that carry all the given tags.
 * Newest resources first, their keys in order of the alphabet. Guess: ids that do not exist are left out.
 * Source: ROS 2019-09-10 catalogue; documented errors.
 */
export default defineAction('ros', 'ListTagResources', {
  handle(context, { ResourceType, ResourceId = [], Tag = [], NextToken }) {
    const { find, list } = taggedKind(context, ResourceType)
    ensure(ResourceId.length + Tag.length > 0, errors.missingEither('ResourceId', 'Tag'))
    const isCounted = ResourceId.length <= MAX_RESOURCE_IDS && Tag.length <= MAX_TAGS
    ensure(
      isCounted,
      errors.invalidParameter('ResourceId', `There are at most ${MAX_RESOURCE_IDS}, and ${MAX_TAGS} tags.`),
    )
    const keys = Tag.map(({ Key = '' }) => Key)
    ensure(new Set(keys).size === keys.length, errors.duplicateTagKey())
    const named = [...new Set(ResourceId)].map((id) => ({ id, row: find(id) }))
    const rows = ResourceId.length === 0 ? list(Tag) : named
    const entries = rows.flatMap(({ id, row }) =>
      row === undefined || !matchesTags(row.Tags, Tag) ? [] : tagEntries(id, ResourceType, row.Tags),
    )
    const keyOf = (entry: (typeof entries)[number]) => `${entry.ResourceId}|${entry.TagKey}`
    const filters = { ResourceType, ResourceId, Tag }
    const { page, NextToken: next } = tokenSliceOf({ NextToken }, entries, keyOf, filters, PAGES)

    return { ...tokenIfAny(next), TagResources: page }
  },
})
