import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as ram from '../../../rules/ram/errors.ts'
import { tagsWithout } from '../../../rules/tags.ts'
import { ensureTagCount, putTags, taggedRows } from '../tag/tagged.ts'

/**
 * UntagResources: takes tags from up to 50 roles or policies: the named keys, or all of them with All.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'UntagResources', {
  handle({ world, accountId }, { ResourceType, ResourceNames, TagKeys = [], All }) {
    ensureTagCount('ResourceNames', ResourceNames, 50)
    ensureTagCount('TagKeys', TagKeys, 20)
    const isSaid = TagKeys.length > 0 || All === true
    ensure(isSaid, ram.invalidValue('TagKeys', 'keys of tags, or All'))
    const rows = taggedRows(world, accountId, ResourceType, ResourceNames)

    for (const row of rows) putTags(world, { ...row, Tags: tagsWithout(row.Tags, TagKeys, All) })

    return {}
  },
})
