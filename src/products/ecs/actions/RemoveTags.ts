import { defineAction } from '../../../door/action.ts'
import { matchesTags } from '../../../rules/tags.ts'
import { taggedRows } from '../tag/tags.ts'

/**
 * RemoveTags: takes tags off one resource: those with the keys that are named (and the values, if they are), or all when
 * none is named. Deprecated: UntagResources does it for many.
 * Guess: a tag that the resource does not have is passed over, and no tags means all.
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'RemoveTags', {
  handle(context, { ResourceType, ResourceId, Tag = [] }) {
    const { table, rows } = taggedRows(context, ResourceType, [ResourceId])

    for (const row of rows) {
      const isKept = ([key, value]: [string, string]) =>
        Tag.length > 0 && !Tag.some((tag) => matchesTags({ [key]: value }, [tag]))
      table.put({ ...row, Tags: Object.fromEntries(Object.entries(row.Tags).filter(isKept)) })
    }

    return {}
  },
})
