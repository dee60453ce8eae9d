import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { defaultResourceGroup } from '../../../rules/resourceGroup.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../resourceGroup/errors.ts'
import { hasResources, shownGroup, shownRegions, theGroup } from '../resourceGroup/resourceGroups.ts'

/**
 * DeleteResourceGroup: an empty group that is not the default one.
 * PendingDelete, then gone. Guess: soon; the cloud may keep it waiting for days.
 * Source: ResourceManager 2020-03-31 catalogue.
 */
export default defineAction('resourcemanager', 'DeleteResourceGroup', {
  handle({ world, accountId }, { ResourceGroupId }) {
    const group = theGroup(world, accountId, ResourceGroupId)
    ensure(group.Id !== defaultResourceGroup(world, accountId).Id, errors.defaultGroupStays())
    ensure(group.Status === 'OK', errors.groupNotReady(group.Id, group.Status))
    ensure(!hasResources(world, group), errors.groupHasResources(group.Id))

    const row = world.resourceGroups.change(group.Id, { Status: 'PendingDelete' })
    world.plan('resourcemanager.GroupGone', { Id: group.Id }, duration('resourceGroup'))

    return { ResourceGroup: { ...shownGroup(row), ...shownRegions(row) } }
  },
})
