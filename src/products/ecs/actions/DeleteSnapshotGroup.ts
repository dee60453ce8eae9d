import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { removeSnapshot } from '../snapshot/snapshots.ts'
import * as errors from '../snapshotGroup/errors.ts'

/**
 * DeleteSnapshotGroup: deletes a group with its snapshots. Snapshots that an image needs stay, without their group.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'DeleteSnapshotGroup', {
  handle({ world, own }, { SnapshotGroupId }) {
    ensure(own(world.snapshotGroups, SnapshotGroupId), errors.snapshotGroupNotFound(SnapshotGroupId))

    const OperationProgress = world.snapshots.list('group', SnapshotGroupId).map((snapshot) => {
      const { SnapshotId } = snapshot
      const isNeeded = world.images.count('snapshot', SnapshotId) > 0
      const { snapshotGroupId: _group, ...rest } = snapshot
      if (isNeeded) world.snapshots.put(rest)
      else removeSnapshot(world, snapshot)
      return {
        OperationStatus: isNeeded ? 'Failed' : 'Success',
        ErrorCode: isNeeded ? 'SnapshotCreatedImage' : '',
        ErrorMsg: isNeeded ? 'An image was made from the snapshot.' : '',
        RelatedItemSet: { RelatedItem: [{ Name: 'SnapshotId', Value: SnapshotId }] },
      }
    })
    world.snapshotGroups.remove(SnapshotGroupId)

    return { OperationProgressSet: { OperationProgress } }
  },
})
