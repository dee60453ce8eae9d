import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { randomText } from '../../../kernel/ids.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../resourceGroup/errors.ts'
import { groupsOf, isDisplayName, shownGroup, shownRegions } from '../resourceGroup/resourceGroups.ts'

/**
 * CreateResourceGroup: a group with an identifier of its own in the account.
 * Creating, then OK. The default group does not count against the quota.
 * Source: ResourceManager 2020-03-31 catalogue and remarks.
 */
export default defineAction('resourcemanager', 'CreateResourceGroup', {
  handle({ world, accountId, explain }, { Name, DisplayName, Tag }) {
    ensure(/^[A-Za-z][A-Za-z0-9-]{1,49}$/.test(Name), errors.invalidName())
    ensure(isDisplayName(DisplayName), errors.invalidDisplayName())
    const Tags = tagsFrom(Tag)
    const isTaken = Name === 'default' || world.resourceGroups.count('name', `${accountId}|${Name}`) > 0
    ensure(!isTaken, errors.groupExists(Name))
    const limit = quotaLimit(world, 'resource_groups', { accountId, regionId: '' })
    const used = groupsOf(world, accountId).length - 1
    explain('quota', 'Resource groups of the account.', { name: 'resource_groups', limit, used })
    ensure(limit === null || used < limit, errors.groupsFull(limit ?? 0))

    const Id = `rg-aek${randomText(world.random, 12)}`
    const row = world.resourceGroups.put({
      ...{ Id, OwnerId: accountId, Name, DisplayName, Status: 'Creating' },
      ...{ createdMs: world.nowMs, Tags },
    })
    world.plan('resourcemanager.GroupReady', { Id }, duration('resourceGroup'))

    return { ResourceGroup: { ...shownGroup(row), ...shownRegions(row) } }
  },
})
