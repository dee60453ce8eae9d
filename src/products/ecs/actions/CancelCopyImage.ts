import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../image/errors.ts'
import { removeImage } from '../image/images.ts'
import { startWaitingCopies } from '../image/imageWork.ts'
import { removeSnapshot } from '../snapshot/snapshots.ts'

/**
 * CancelCopyImage: ends a copy that runs or waits; its target is deleted with its snapshots, the source stays.
 * RegionId and ImageId are those of the target. A copy that waits takes the place that becomes free.
 * Source: Ecs 2014-05-26 catalogue.
 */
export default defineAction('ecs', 'CancelCopyImage', {
  handle(context, request) {
    const { world, own } = context
    const image = own(world.images, request.ImageId)

    ensure(image, errors.imageNotFound(request.ImageId))
    ensure(image.isCopied, errors.notACopy())
    ensure(image.Status === 'Creating' || image.Status === 'Waiting', errors.incorrectImageStatus(image.Status))

    removeImage(world, image)
    for (const { SnapshotId } of image.DiskDeviceMappings) {
      const snapshot = world.snapshots.get(SnapshotId)
      if (snapshot !== undefined) removeSnapshot(world, snapshot)
    }
    startWaitingCopies(context, { accountId: image.OwnerId, regionId: image.RegionId })

    return {}
  },
})
