import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { filesForNewDisk } from '../../../rules/diskContent.ts'
import { duration } from '../../../world/facts/durations.ts'
import { diskOf, ensureDiskStatus, ensureNotBeingSnapshot } from '../disk/disks.ts'
import * as errors from '../disk/errors.ts'
import { snapshotNotFound, snapshotNotReady } from '../snapshot/errors.ts'
import { hasSnapshots } from '../snapshot/snapshots.ts'

/**
 * ResetDisk: rolls a disk back to a snapshot that was made from it. The disk is on no instance, or on a Stopped one.
 * Guess: ReIniting meanwhile, then what it was; a disk that has grown since keeps its size.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'ResetDisk', {
  handle(context, { DiskId, SnapshotId }) {
    const { world, own } = context
    const disk = diskOf(context, DiskId)
    const snapshot = own(world.snapshots, SnapshotId)
    ensure(snapshot, snapshotNotFound(SnapshotId))
    const instance = world.instances.get(disk.InstanceId)

    ensure(snapshot.SourceDiskId === DiskId, errors.snapshotOfOtherDisk())
    ensure(hasSnapshots(disk.Category), errors.categoryDoesNotDoThat())
    ensureDiskStatus(disk, 'In_use', 'Available')
    const isReady = instance === undefined || (instance.Status === 'Stopped' && instance.isReleasing !== true)
    ensure(isReady, errors.incorrectInstanceStatus(403, instance?.Status ?? '', 'Stopped'))
    ensureNotBeingSnapshot(world, disk)
    ensure(snapshot.Status === 'accomplished', snapshotNotReady(snapshot.Status))

    const files = filesForNewDisk(world, { snapshotId: SnapshotId, type: disk.Type })
    world.disks.put({ ...disk, Status: 'ReIniting', files, unflushed: {} })
    world.plan('ecs.DiskReInited', { DiskId, autoStart: false }, duration('systemDiskReplace'))

    return {}
  },
})
