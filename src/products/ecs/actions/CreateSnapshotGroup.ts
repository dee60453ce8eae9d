import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { newId } from '../../../world/ids.ts'
import { takeSnapshot } from '../snapshot/snapshots.ts'
import { disksOfGroup, ensureGroupLabels } from '../snapshotGroup/snapshotGroups.ts'

const INSTANT = 'deprecated; every standard snapshot can be used at once'

/**
 * CreateSnapshotGroup: snapshots of the disks of an instance, or of disks of one zone, that are taken at one moment.
 * progressing until the last of them is accomplished; failed with any of them.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'CreateSnapshotGroup', {
  ignores: {
    InstantAccess: INSTANT,
    InstantAccessRetentionDays: INSTANT,
    StorageLocationArn: 'not publicly available',
  },
  handle(context, request) {
    const { world, accountId, regionId } = context
    const { Name = '', Description = '', InstanceId = '', ResourceGroupId = '' } = request
    ensureGroupLabels(Name, Description)
    const tags = tagsFrom(request.Tag)
    const disks = disksOfGroup(context, request)

    const SnapshotGroupId = newId(world, 'ssg', regionId)
    world.snapshotGroups.put({
      ...{ SnapshotGroupId, OwnerId: accountId, RegionId: regionId, Name, Description, InstanceId, ResourceGroupId },
      CreationTime: isoSeconds(world.nowMs),
      Tags: tags,
    })
    const wishes = { SnapshotName: '', Description: '', RetentionDays: 0, ResourceGroupId, Tags: {} }
    for (const disk of disks) takeSnapshot(world, disk, { ...wishes, snapshotGroupId: SnapshotGroupId })

    return { SnapshotGroupId }
  },
})
