import type { Requests } from '../../../catalogue/types.generated.ts'
import { defineAction } from '../../../door/action.ts'
import { pageOf } from '../../../door/paging.ts'
import { tokenIfAny } from '../../../door/tagPages.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { Tagged } from '../../../rules/taggedTables.ts'
import { matchesTags } from '../../../rules/tags.ts'
import { scope } from '../../../world/rows/ecs.ts'
import * as errors from '../tag/errors.ts'
import { MOST_RESOURCES, meetsTagFilters, taggedKind } from '../tag/tags.ts'

type Request = Requests['ecs.ListTagResources']

/** Key that stands for the resource group in a tag filter. */
const RESOURCE_GROUP_KEY = 'acs:rm:rgId'
/** Guess: a page holds the tags of 50 resources, newest first. */
const RESOURCES_PER_PAGE = { defaultSize: 50, maxSize: 50 }

/**
 * ListTagResources: the tags of resources of one type, named by id, by tags that they all carry, or by patterns of them.
 * Ids that are not found are passed over. All tags of a resource that is found are listed.
 * Not modelled: types without emulated resources (nothing is listed).
 * Source: Ecs 2014-05-26 catalogue, the operation's page and error table.
 */
export default defineAction('ecs', 'ListTagResources', {
  refusals: { RegionId: errors.regionIdRequired(), ResourceType: errors.resourceTypeRequired() },
  handle(context, request) {
    const { world, accountId, regionId } = context
    const { ResourceType, ResourceId = [], Tag = [], TagFilter = [], NextToken = '' } = request
    ensure(ResourceId.length > 0 || Tag.length > 0 || TagFilter.length > 0, errors.nothingToListBy())
    ensure(ResourceId.length <= MOST_RESOURCES, errors.tooManyResources(MOST_RESOURCES))
    ensure(Tag.length === 0 || TagFilter.length === 0, errors.tagAndTagFilter())
    for (const { Key } of Tag) ensure(Key, errors.tagValueWithoutKey())
    const isByGroup = Tag.some(({ Key }) => Key === RESOURCE_GROUP_KEY)
    ensure(!isByGroup || Tag.length === 1, errors.resourceGroupAndTags())
    const kind = taggedKind(world, ResourceType)
    if (kind === undefined) return { TagResources: { TagResource: [] } }

    const here = scope(accountId, regionId)
    const firstKey = isByGroup ? undefined : Tag[0]?.Key
    const page = pageOf(
      { NextToken },
      {
        table: kind.table,
        ...(firstKey === undefined
          ? { index: 'scope', group: here }
          : { index: 'tagKey', group: `${here}|${firstKey}` }),
        ids: ResourceId.length === 0 ? undefined : ResourceId.map((id) => kind.keyOf(context, id)),
        filter: filterOf(request, isByGroup),
        filters: { ResourceType, ResourceId, Tag, TagFilter },
      },
      RESOURCES_PER_PAGE,
    )

    const TagResource = page.rows.flatMap((row) =>
      Object.entries(row.Tags).map(([TagKey, TagValue]) => ({
        ResourceId: kind.idOf(row),
        ResourceType: ResourceType.toLowerCase(),
        TagKey,
        TagValue,
      })),
    )
    return { TagResources: { TagResource }, ...tokenIfAny(page.NextToken ?? '') }
  },
})

function filterOf({ Tag = [], TagFilter = [] }: Request, isByGroup: boolean): ((row: Tagged) => boolean) | undefined {
  if (isByGroup) return (row) => row.ResourceGroupId !== '' && row.ResourceGroupId === Tag[0]?.Value
  if (Tag.length > 0) return (row) => matchesTags(row.Tags, Tag)
  return TagFilter.length > 0 ? (row) => meetsTagFilters(row.Tags, TagFilter) : undefined
}
