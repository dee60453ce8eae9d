import { type ActionContext, defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { scope } from '../../../world/rows/ecs.ts'
import { ensureTagFilter } from '../listFilters.ts'
import { countName, taggedKind, tagTypes } from '../tag/tags.ts'

const DEFAULT_SIZE = 50
const MOST_ON_PAGE = 100

/**
 * DescribeTags: the tags of the account in a region, each key and value once, with how many resources of each type carry
 * it. Deprecated: ListTagResources has the resources.
 * Guess: sorted by key, then value.
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'DescribeTags', {
  ignores: { Category: 'about to be withdrawn, and not described' },
  handle(context, request) {
    const { PageNumber = 1, PageSize = DEFAULT_SIZE, ResourceType, ResourceId, Tag = [] } = request
    ensure(PageNumber >= 1, invalidParameter('PageNumber'))
    ensure(PageSize >= 1 && PageSize <= MOST_ON_PAGE, invalidParameter('PageSize'))
    ensureTagFilter(Tag)
    if (ResourceType) taggedKind(context.world, ResourceType)
    const types = tagTypes().filter((type) => !ResourceType || type === ResourceType.toLowerCase())
    const isAsked = (key: string, value: string) =>
      Tag.every((tag) => (tag.Key ?? key) === key && (!tag.Value || tag.Value === value))

    const found = types
      .flatMap((type) => tagsOfType(context, type, ResourceId).map((tag) => ({ ...tag, type })))
      .filter(({ TagKey, TagValue }) => isAsked(TagKey, TagValue))
    const tags = new Map<string, { TagKey: string; TagValue: string; ResourceTypeCount: Record<string, number> }>()
    for (const { TagKey, TagValue, type } of found) {
      const id = JSON.stringify([TagKey, TagValue])
      const tag = tags.get(id) ?? { TagKey, TagValue, ResourceTypeCount: {} }
      tag.ResourceTypeCount[countName(type)] = (tag.ResourceTypeCount[countName(type)] ?? 0) + 1
      tags.set(id, tag)
    }

    const sorted = [...tags].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tag]) => tag)
    const from = (PageNumber - 1) * PageSize
    const page = sorted.slice(from, from + PageSize)
    return { TotalCount: sorted.length, PageNumber, PageSize, Tags: { Tag: page } }
  },
})

function tagsOfType(context: ActionContext, type: string, resourceId: string | undefined) {
  const { world, accountId, regionId, own } = context
  const kind = taggedKind(world, type)
  if (kind === undefined) return []
  const one = resourceId ? own(kind.table, kind.keyOf(context, resourceId)) : undefined
  const rows = resourceId ? [one].flatMap((row) => row ?? []) : kind.table.list('scope', scope(accountId, regionId))
  return rows.flatMap((row) => Object.entries(row.Tags).map(([TagKey, TagValue]) => ({ TagKey, TagValue })))
}
