import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { tagsWithout } from '../../../rules/tags.ts'
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

    for (const row of rows) table.put({ ...row, Tags: tagsWithout(row.Tags, TagKey, All) })

    return {}
  },
})
