import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { tagsWithout } from '../../../rules/tags.ts'
import * as errors from '../errors.ts'
import { MAX_RESOURCE_IDS, MAX_TAGS, taggedTable } from '../tags.ts'

/**
 * UnTagResources: takes the tags with the given keys, or all tags, from resources. A key that is not there is no error.
 * Guess: All counts only when no key is given, as in ECS; with neither, nothing is taken away.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'UnTagResources', {
  handle({ world, own }, { ResourceType, ResourceId, TagKey = [], All = false }) {
    const { table } = taggedTable(world, ResourceType)

    ensure(TagKey.length <= MAX_TAGS, errors.tooManyTags(MAX_TAGS))
    ensure(ResourceId.length <= MAX_RESOURCE_IDS, errors.tooManyResourceIds(MAX_RESOURCE_IDS))
    const rows = [...new Set(ResourceId)].map((id) => {
      const row = own(table, id)
      ensure(row, errors.taggedNotFound(id))
      return { id, row }
    })
    ensure(rows.length > 0, errors.taggedNotFound(''))

    for (const { id, row } of rows) table.change(id, { Tags: tagsWithout(row.Tags, TagKey, All) })

    return {}
  },
})
