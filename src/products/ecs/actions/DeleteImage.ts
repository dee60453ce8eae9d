import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../image/errors.ts'
import { removeImage } from '../image/images.ts'
import { traitsOfSystemDisk } from '../snapshot/snapshots.ts'
import { failTasksOf } from '../task/tasks.ts'

/**
 * DeleteImage: deletes a custom image; its snapshots stay, with their fee. An id that is not there is ignored.
 * Guess: neither the source nor the target of a copy that runs or waits can be deleted, and Force changes nothing about
 * that nor about images that are shared.
 * Source: Ecs 2014-05-26 catalogue; reference on cloning §3.4.
 */
export default defineAction('ecs', 'DeleteImage', {
  handle({ world, own, explain }, request) {
    const image = own(world.images, request.ImageId)
    if (image === undefined) {
      explain('image.gone', 'There is no such custom image, so there is nothing to delete.', {
        ImageId: request.ImageId,
      })
      return {}
    }
    const users = world.instances.list('image', image.ImageId)
    const isCopying = image.isCopied && (image.Status === 'Creating' || image.Status === 'Waiting')

    ensure(!isCopying && world.images.count('copiedFrom', image.ImageId) === 0, errors.imageCopying())
    ensure(image.sharedWith.length === 0, errors.imageIsShared())
    ensure(request.Force === true || users.length === 0, errors.imageUsedByInstance())

    for (const { InstanceId } of users) {
      const system = world.disks.list('instance', InstanceId).find(({ Type }) => Type === 'system')
      if (system !== undefined) world.disks.change(system.DiskId, { imageTraits: traitsOfSystemDisk(world, system) })
    }
    removeImage(world, image)
    failTasksOf(world, image.ImageId)

    return {}
  },
})
