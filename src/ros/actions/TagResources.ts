import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import { tagsFrom, tagsFull } from '../../rules/tags.ts'
import * as errors from '../errors.ts'
import { MAX_TAGS, taggedKind } from '../taggedKinds.ts'

/**
 * TagResources: puts tags on stacks, stack groups, templates or template scratches; a key that is there gets the new value. All or nothing.
 * Tags of a stack reach its resources with the next update only.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'TagResources', {
  handle(context, { ResourceType, ResourceId, Tag }) {
    const { table, all } = taggedKind(context, ResourceType)
    const added = tagsFrom(Tag)

    ensure(Tag.length > 0, errors.invalidParameter('Tag', 'There is none.'))
    const changed = all(ResourceId).map(({ key, row }) => ({ key, Tags: { ...row.Tags, ...added } }))
    const areWithin = changed.every(({ Tags }) => Object.keys(Tags).length <= MAX_TAGS)
    ensure(areWithin, tagsFull())

    for (const { key, Tags } of changed) table.change(key, { Tags })

    return {}
  },
})
