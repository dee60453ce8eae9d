import { defineAction } from '../../../door/action.ts'
import { withTags } from '../../../rules/ram/fields.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { ensureTagCount, putTags, taggedRows } from '../tag/tagged.ts'

/**
 * TagResources: gives up to 50 roles or policies the same tags; a key that is there gets the new value.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'TagResources', {
  handle({ world, accountId }, { ResourceType, ResourceNames, Tag }) {
    ensureTagCount('ResourceNames', ResourceNames, 50)
    ensureTagCount('Tag', Tag, 20)
    const added = tagsFrom(Tag)
    const rows = taggedRows(world, accountId, ResourceType, ResourceNames)
    const changed = rows.map((row) => ({ ...row, Tags: withTags(world, accountId, row.Tags, added) }))

    for (const row of changed) putTags(world, row)

    return {}
  },
})
