import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import * as errors from '../tag/errors.ts'
import { taggedRows } from '../tag/tags.ts'

/**
 * AddTags: gives one resource tags; a key that it has already gets the new value. Deprecated: TagResources does it for
 * many, and has the same rules.
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'AddTags', {
  handle(context, { ResourceType, ResourceId, Tag }) {
    const { world, accountId, regionId } = context
    const added = tagsFrom(Tag)
    const { table, rows } = taggedRows(context, ResourceType, [ResourceId])
    const limit = quotaLimit(world, 'tags_per_resource', { accountId, regionId })
    const changed = rows.map((row) => ({ ...row, Tags: { ...row.Tags, ...added } }))
    for (const { Tags } of changed) {
      ensure(limit === null || Object.keys(Tags).length <= limit, errors.resourceTagsFull(limit ?? 0))
    }

    for (const row of changed) table.put(row)

    return {}
  },
})
