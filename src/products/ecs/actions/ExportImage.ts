import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { findImage } from '../../../rules/images.ts'
import * as errors from '../image/errors.ts'
import { exportedObjects, transferMs } from '../image/transfer.ts'
import * as transferErrors from '../image/transferErrors.ts'
import { beginTask } from '../task/tasks.ts'

/**
 * ExportImage: a custom image of the account goes to an object store of its region, by a task that is Processing, then
 * Finished; DescribeTaskAttribute names the objects.
 * Unlike ECS: the store is never asked, so every bucket counts as there and no object comes to be.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'ExportImage', {
  ignores: { RoleName: 'the object store is never asked, so no role is taken on' },
  handle({ world, accountId, regionId, own }, request) {
    const { ImageId } = request
    const image = own(world.images, ImageId)
    const isPublic = findImage(world, accountId, regionId, ImageId)?.published !== undefined
    ensure(!isPublic, transferErrors.publicImage())
    ensure(image, errors.imageNotFound(ImageId))
    const objects = exportedObjects(request, image.DiskDeviceMappings)

    ensure(image.Status === 'Available', errors.incorrectImageStatus(image.Status))
    ensure(image.ProductCode === '', transferErrors.marketplaceImage())
    const running = world.tasks.list('resource', ImageId).filter(({ TaskStatus }) => TaskStatus === 'Processing')
    ensure(running.length === 0, transferErrors.imageIsExporting())

    const workMs = transferMs(image.DiskDeviceMappings.map(({ Size }) => Size))
    const place = { OwnerId: accountId, RegionId: image.RegionId }
    const { TaskId } = beginTask(world, { ...place, TaskAction: 'ExportImage', ResourceId: ImageId, objects, workMs })

    return { RegionId: image.RegionId, TaskId }
  },
})
