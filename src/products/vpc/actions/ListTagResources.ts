import { type ActionContext, defineAction } from '../../../door/action.ts'
import { tokenIfAny, tokenSliceOf } from '../../../door/tagPages.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { Table } from '../../../kernel/table.ts'
import type { TaggedRow } from '../../../rules/taggedTables.ts'
import { matchesTags, type TagMember, tagEntries } from '../../../rules/tags.ts'
import { scope } from '../../../world/rows/ecs.ts'
import * as errors from '../errors.ts'
import { MAX_RESOURCE_IDS, MAX_TAGS, taggedTable } from '../tags.ts'

const PAGES = { defaultSize: 50, maxSize: 50 }

/**
 * ListTagResources: one entry for each tag of the resources that were named, or that carry all the given tags.
 * Newest resources first, their keys in order of the alphabet. Guess: ids that do not exist are left out.
 * Source: Vpc 2016-04-28 catalogue and remarks; 50 entries a page, at most 50.
 */
export default defineAction('vpc', 'ListTagResources', {
  handle(context, { ResourceType: type, ResourceId = [], Tag = [], MaxResults, NextToken }) {
    const { ResourceType, table } = taggedTable(context.world, type)
    ensure(ResourceId.length > 0 || Tag.length > 0, errors.nothingToListBy())
    ensure(ResourceId.length <= MAX_RESOURCE_IDS, errors.tooManyResourceIds(MAX_RESOURCE_IDS))
    ensure(Tag.length <= MAX_TAGS, errors.tooManyTags(MAX_TAGS))
    ensure(
      Tag.every(({ Key }) => Key),
      errors.invalidTagKey(),
    )

    const entries = rowsOf(context, table, ResourceId, Tag).flatMap((row) =>
      tagEntries(table.definition.key(row), ResourceType, row.Tags),
    )
    const { page, NextToken: next } = tokenSliceOf(
      { NextToken, MaxResults },
      entries,
      (entry) => `${entry.ResourceId}|${entry.TagKey}`,
      { ResourceType, ResourceId, Tag },
      PAGES,
    )

    return { ...tokenIfAny(next), TagResources: { TagResource: page } }
  },
})

/** Newest first. */
function rowsOf(
  { accountId, regionId, own }: ActionContext,
  table: Table<TaggedRow>,
  ids: readonly string[],
  tags: readonly TagMember[],
): TaggedRow[] {
  const [first] = tags
  const candidates =
    ids.length > 0
      ? [...new Set(ids)].map((id) => own(table, id)).filter((row) => row !== undefined)
      : table.list('tagKey', `${scope(accountId, regionId)}|${first?.Key ?? ''}`)
  const place = (row: TaggedRow) => table.order(table.definition.key(row))
  return candidates.filter((row) => matchesTags(row.Tags, tags)).sort((a, b) => place(b) - place(a))
}
