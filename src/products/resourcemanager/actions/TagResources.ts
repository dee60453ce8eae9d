import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { invalidValue } from '../../../rules/ram/errors.ts'
import { tagsFrom, tagsFull } from '../../../rules/tags.ts'
import { ensureGroupType, MAX_TAGS, namedGroups, TAGGED_TYPE } from '../resourceGroup/tagging.ts'

/**
 * TagResources: gives up to 50 resource groups the same tags; a key that is there gets the new value. All or nothing.
 * Guess: at most 20 tags on a group, by the quota of all resources.
 * Not modelled: other types than resource groups (refused).
 * Source: ResourceManager 2020-03-31 catalogue and remarks.
 */
export default defineAction('resourcemanager', 'TagResources', {
  handle({ world, accountId }, { ResourceType = TAGGED_TYPE, ResourceId, Tag }) {
    ensureGroupType(ResourceType)
    ensure(Tag.length > 0, invalidValue('Tag', `1 to ${MAX_TAGS}`))
    const added = tagsFrom(Tag)
    const limit = quotaLimit(world, 'tags_per_resource', { accountId, regionId: '' })
    const changed = namedGroups(world, accountId, ResourceId).map((row) => ({
      ...row,
      Tags: { ...row.Tags, ...added },
    }))
    const areWithin = changed.every(({ Tags }) => limit === null || Object.keys(Tags).length <= limit)
    ensure(areWithin, tagsFull(limit ?? 0))

    for (const row of changed) world.resourceGroups.put(row)

    return {}
  },
})
