import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as ram from '../../../rules/ram/errors.ts'
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

    for (const row of rows) {
      const kept = Object.entries(row.Tags).filter(([key]) => TagKeys.length > 0 && !TagKeys.includes(key))
      putTags(world, { ...row, Tags: Object.fromEntries(kept) })
    }

    return {}
  },
})
