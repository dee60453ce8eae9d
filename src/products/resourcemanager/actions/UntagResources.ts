import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { invalidValue } from '../../../rules/ram/errors.ts'
import { tagsWithout } from '../../../rules/tags.ts'
import { ensureAtMost, ensureGroupType, MAX_TAGS, namedGroups, TAGGED_TYPE } from '../resourceGroup/tagging.ts'

/**
 * UntagResources: takes tags off up to 50 resource groups: up to 20 named keys, or all of them with All and no keys.
 * A key that is not there is no error. Guess: neither keys nor All is refused, as in RAM.
 * Not modelled: other types than resource groups (refused).
 * Source: ResourceManager 2020-03-31 catalogue and remarks.
 */
export default defineAction('resourcemanager', 'UntagResources', {
  handle({ world, accountId }, { ResourceType = TAGGED_TYPE, ResourceId, TagKey = [], All = false }) {
    ensureGroupType(ResourceType)
    ensureAtMost('TagKey', TagKey, MAX_TAGS)
    ensure(TagKey.length > 0 || All, invalidValue('TagKey', 'keys of tags, or All'))
    const rows = namedGroups(world, accountId, ResourceId)

    for (const row of rows) world.resourceGroups.put({ ...row, Tags: tagsWithout(row.Tags, TagKey, All) })

    return {}
  },
})
