import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isDescription, isSnapshotName } from '../../../rules/names.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { diskNotFound } from '../disk/errors.ts'
import * as errors from '../snapshot/errors.ts'
import { ensureRoomForSnapshot, hasSnapshots, isAtRest, takeSnapshot } from '../snapshot/snapshots.ts'

/**
 * CreateSnapshot: freezes what is on the disk now; progressing, then accomplished after a time that grows with the disk.
 * A change of the state of its instance meanwhile makes it fail. With RetentionDays it is deleted at a calendar time.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'CreateSnapshot', {
  ignores: {
    Category: 'snapshots are standard ones; local snapshots are withdrawn',
    InstantAccess: 'has no effect any more',
    InstantAccessRetentionDays: 'has no effect any more',
    StorageLocationArn: 'not publicly available',
  },
  tokenMismatch: errors.snapshotTokenMismatch(),
  handle({ world, own }, request) {
    const { SnapshotName = '', Description = '', RetentionDays = 0, ResourceGroupId = '' } = request
    const disk = own(world.disks, request.DiskId)
    const Tags = tagsFrom(request.Tag)

    ensure(SnapshotName === '' || isSnapshotName(SnapshotName), errors.invalidSnapshotName())
    ensure(Description === '' || isDescription(Description), errors.invalidSnapshotDescription())
    const isKept = request.RetentionDays === undefined
    const isRetention = Number.isInteger(RetentionDays) && RetentionDays >= 1 && RetentionDays <= 65_536
    ensure(isKept || isRetention, invalidParameter('RetentionDays'))
    ensure(disk, diskNotFound(request.DiskId))
    ensure(hasSnapshots(disk.Category), errors.categoryHasNoSnapshots(disk.Category))
    ensure(disk.Status === 'In_use' || disk.Status === 'Available', errors.diskCannotBeSnapshot(disk.Status))
    const instance = world.instances.get(disk.InstanceId)
    ensure(instance === undefined || isAtRest(instance), errors.instanceForbidsSnapshot(instance?.Status ?? ''))
    ensure(instance !== undefined || disk.AttachedTime !== '', errors.diskNeverAttached())
    ensureRoomForSnapshot(world, disk)

    const { SnapshotId } = takeSnapshot(world, disk, {
      SnapshotName,
      Description,
      RetentionDays,
      ResourceGroupId,
      Tags,
    })

    return { SnapshotId }
  },
})
