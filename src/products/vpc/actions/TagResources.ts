import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { MAX_RESOURCE_IDS, MAX_TAGS, taggedTable, tagsOf } from '../tags.ts'

/**
 * TagResources: puts tags on resources of this product; a key that is there gets the new value.
 * All or nothing: one resource that does not exist, or would have more than 20 tags, refuses the call.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'TagResources', {
  handle({ world, own }, { ResourceType, ResourceId, Tag }) {
    const { table } = taggedTable(world, ResourceType)
    const added = tagsOf(Tag)

    ensure(Object.keys(added).length > 0, errors.invalidTagKey())
    ensure(ResourceId.length <= MAX_RESOURCE_IDS, errors.tooManyResourceIds(MAX_RESOURCE_IDS))
    const changed = [...new Set(ResourceId)].map((id) => {
      const row = own(table, id)
      ensure(row, errors.taggedNotFound(id))
      const Tags = { ...row.Tags, ...added }
      ensure(Object.keys(Tags).length <= MAX_TAGS, errors.resourceTagsFull(MAX_TAGS))
      return { id, Tags }
    })
    ensure(changed.length > 0, errors.taggedNotFound(''))

    for (const { id, Tags } of changed) table.change(id, { Tags })

    return {}
  },
})
