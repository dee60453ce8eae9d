import { type ActionContext, defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { tokenIfAny } from '../../../door/tagPages.ts'
import { ensure } from '../../../kernel/errors.ts'
import { canonicalJson, sha256 } from '../../../kernel/hash.ts'
import type { Table } from '../../../kernel/table.ts'
import type { TaggedRow } from '../../../rules/taggedTables.ts'
import { matchesTags, type TagMember, tagEntries } from '../../../rules/tags.ts'
import { scope } from '../../../world/rows/ecs.ts'
import * as errors from '../errors.ts'
import { MAX_RESOURCE_IDS, MAX_TAGS, taggedTable } from '../tags.ts'

const MAX_RESULTS = 50

interface Entry {
  readonly ResourceId: string
  readonly ResourceType: string
  readonly TagKey: string
  readonly TagValue: string
  /** Age of the resource: with the key it says where in the list the entry stands. */
  readonly order: number
}

/**
 * ListTagResources: one entry for each tag of the resources that were named, or that carry all the given tags.
 * Newest resources first, their keys in order of the alphabet. Guess: ids that do not exist are left out.
 * Source: Vpc 2016-04-28 catalogue and remarks; 50 entries a page, at most 50.
 */
export default defineAction('vpc', 'ListTagResources', {
  handle(context, { ResourceType: type, ResourceId = [], Tag = [], MaxResults = MAX_RESULTS, NextToken }) {
    const { ResourceType, table } = taggedTable(context.world, type)
    ensure(ResourceId.length > 0 || Tag.length > 0, errors.nothingToListBy())
    ensure(ResourceId.length <= MAX_RESOURCE_IDS, errors.tooManyResourceIds(MAX_RESOURCE_IDS))
    ensure(Tag.length <= MAX_TAGS, errors.tooManyTags(MAX_TAGS))
    ensure(
      Tag.every(({ Key }) => Key),
      errors.invalidTagKey(),
    )
    const isInRange = Number.isInteger(MaxResults) && MaxResults >= 1 && MaxResults <= MAX_RESULTS
    ensure(isInRange, invalidParameter('MaxResults'))

    const entries = rowsOf(context, table, ResourceId, Tag).flatMap((row) => entriesOf(table, ResourceType, row))
    entries.sort((a, b) => b.order - a.order || (a.TagKey < b.TagKey ? -1 : 1))
    const digest = sha256(canonicalJson([ResourceType, ResourceId, Tag])).slice(0, 16)
    const rest = entries.slice(positionAfter(entries, NextToken, digest))
    const page = rest.slice(0, MaxResults)
    const last = page.at(-1)

    return {
      ...tokenIfAny(last !== undefined && rest.length > page.length ? tokenFor(last, digest) : ''),
      TagResources: { TagResource: page.map(({ order: _, ...entry }) => entry) },
    }
  },
})

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
  return candidates.filter((row) => matchesTags(row.Tags, tags))
}

function entriesOf(table: Table<TaggedRow>, ResourceType: string, row: TaggedRow): Entry[] {
  const ResourceId = table.definition.key(row)
  const order = table.order(ResourceId)
  return tagEntries(ResourceId, ResourceType, row.Tags).map((entry) => ({ ...entry, order }))
}

function tokenFor({ order, TagKey }: Entry, digest: string): string {
  return Buffer.from(`${digest}.${order}.${TagKey}`).toString('base64url')
}

/** How many entries come before the next page, also when the last one that was shown is gone. */
function positionAfter(entries: readonly Entry[], token: string | undefined, digest: string): number {
  if (token === undefined || token === '') return 0
  const text = Buffer.from(token, 'base64url').toString()
  const [, seen, order, lastKey] = /^([0-9a-f]{16})\.(\d+)\.(.*)$/s.exec(text) ?? []
  ensure(seen === digest && lastKey !== undefined, invalidParameter('NextToken'))
  const isAfter = (entry: Entry) =>
    entry.order < Number(order) || (entry.order === Number(order) && entry.TagKey > lastKey)
  const next = entries.findIndex(isAfter)
  return next < 0 ? entries.length : next
}
