import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import * as errors from '../tag/errors.ts'
import { MOST_TAGS, taggedRows } from '../tag/tags.ts'

/**
 * TagResources: gives up to 50 resources of one type the same tags; a key that a resource has already gets the new value.
 * Not modelled: types without emulated resources (none of them is found).
 * Source: Ecs 2014-05-26 catalogue and error table.
 */
export default defineAction('ecs', 'TagResources', {
  refusals: {
    RegionId: errors.regionIdRequired(),
    ResourceType: errors.resourceTypeRequired(),
    Tag: errors.tagsRequired(),
  },
  handle(context, request) {
    const { world, accountId, regionId } = context
    ensure(request.Tag.length > 0, errors.tagsRequired())
    ensure(request.Tag.length <= MOST_TAGS, errors.tooManyTags(MOST_TAGS))
    const added = tagsFrom(request.Tag)
    const { table, rows } = taggedRows(context, request.ResourceType, request.ResourceId)
    const limit = quotaLimit(world, 'tags_per_resource', { accountId, regionId })
    const changed = rows.map((row) => ({ ...row, Tags: { ...row.Tags, ...added } }))

    for (const { Tags } of changed) {
      ensure(limit === null || Object.keys(Tags).length <= limit, errors.resourceTagsFull(limit ?? 0))
    }

    for (const row of changed) table.put(row)

    return {}
  },
})
