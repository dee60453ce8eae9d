import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../snapshot/errors.ts'
import { removeSnapshot } from '../snapshot/snapshots.ts'

/**
 * DeleteSnapshot: deletes a snapshot, or cancels one that is being created. An id that is not there is ignored.
 * Force is about disks made from it only; a snapshot that an image needs can't be deleted.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'DeleteSnapshot', {
  handle({ world, own }, request) {
    const snapshot = own(world.snapshots, request.SnapshotId)
    if (snapshot === undefined) return {}

    ensure(world.images.count('snapshot', snapshot.SnapshotId) === 0, errors.snapshotUsedByImage())
    ensure(
      request.Force === true || world.disks.count('snapshot', snapshot.SnapshotId) === 0,
      errors.snapshotUsedByDisk(),
    )

    removeSnapshot(world, snapshot)

    return {}
  },
})
