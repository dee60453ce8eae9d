import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../tag/errors.ts'
import { MOST_TAGS, taggedRows } from '../tag/tags.ts'

/**
 * UntagResources: takes tags off up to 50 resources of one type, by key, or all of them when no key is named and All is
 * true. A key that a resource does not have is passed over.
 * Source: Ecs 2014-05-26 catalogue and error table.
 */
export default defineAction('ecs', 'UntagResources', {
  refusals: { RegionId: errors.regionIdRequired(), ResourceType: errors.resourceTypeRequired() },
  handle(context, { ResourceType, ResourceId, TagKey = [], All }) {
    ensure(TagKey.length <= MOST_TAGS, errors.tooManyTags(MOST_TAGS))
    // Guess: neither keys nor All is refused as missing tags.
    ensure(TagKey.length > 0 || All === true, errors.tagsRequired())
    const { table, rows } = taggedRows(context, ResourceType, ResourceId)

    const removed = new Set(TagKey)
    for (const row of rows) {
      const kept = TagKey.length === 0 ? [] : Object.entries(row.Tags).filter(([key]) => !removed.has(key))
      table.put({ ...row, Tags: Object.fromEntries(kept) })
    }

    return {}
  },
})
