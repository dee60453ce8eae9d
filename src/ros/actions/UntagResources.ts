import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import { tagsWithout } from '../../rules/tags.ts'
import * as errors from '../errors.ts'
import { MAX_TAGS, taggedKind } from '../taggedKinds.ts'

/**
 * UntagResources: takes the tags with the given keys from resources; with All and no keys, all of them. A key that is not there is no error.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'UntagResources', {
  handle(context, { ResourceType, ResourceId, TagKey = [], All = false }) {
    const { table, all } = taggedKind(context, ResourceType)

    ensure(TagKey.length <= MAX_TAGS, errors.invalidParameter('TagKey', `There are at most ${MAX_TAGS}.`))
    const rows = all(ResourceId)

    for (const { key, row } of rows) table.change(key, { Tags: tagsWithout(row.Tags, TagKey, All) })

    return {}
  },
})
