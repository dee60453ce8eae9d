import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isImageName } from '../../../rules/names.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { newId } from '../../../world/ids.ts'
import type { DiskDeviceMapping } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import * as errors from '../image/errors.ts'
import {
  ensureArchitecture,
  ensureBootMode,
  ensurePlatform,
  type ImagePart,
  imageSource,
} from '../image/imageSources.ts'
import { creationMs, ensureImageDescription, ensureImageName, ensureRoomForImage } from '../image/images.ts'
import { planImageWork } from '../image/imageWork.ts'
import { takeSnapshot, watchInstance } from '../snapshot/snapshots.ts'

/**
 * CreateImage: a custom image of an instance, of several snapshots, or of the snapshot of a system disk.
 * Creating, then Available after the time of an image; from an instance each disk is snapshot first, and a change of
 * its state meanwhile makes the image CreateFailed. What the guest has not written to disk yet is not in it.
 * Not modelled: examination of the image, secure boot, empty data disks in an image (refused).
 * Source: Ecs 2014-05-26 catalogue; reference on cloning §3.2.
 */
export default defineAction('ecs', 'CreateImage', {
  ignores: {
    DetectionStrategy: 'images are not examined',
    SecureBootOptions: 'secure boot is not emulated',
  },
  tokenMismatch: errors.createImageTokenMismatch(),
  handle(context, request) {
    const { world, accountId, regionId, explain } = context
    const place = { accountId, regionId }

    ensureImageName(world, place, request.ImageName || undefined)
    ensureImageDescription(request.Description)
    ensure(!request.ImageFamily || isImageName(request.ImageFamily), invalidParameter('ImageFamily'))
    ensure(!request.ImageVersion || /^[\w.-]{1,40}$/.test(request.ImageVersion), errors.invalidImageVersion())
    ensureArchitecture(request.Architecture)
    ensurePlatform(request.Platform)
    ensureBootMode(request.BootMode)
    const asked = request.Features?.ImdsSupport
    ensure(asked === undefined || asked === 'v1' || asked === 'v2', invalidParameter('Features.ImdsSupport'))
    const tags = tagsFrom(request.Tag)
    const { parts, traits, instance } = imageSource(context, request)
    const isVersionFixed = instance !== undefined && traits.ProductCode !== ''
    ensure(
      !isVersionFixed || !request.ImageVersion || request.ImageVersion === traits.ImageVersion,
      errors.invalidImageVersion(),
    )
    ensureRoomForImage(world, place)

    const ImageId = newId(world, 'm', regionId)
    const mappings = parts.map((part) => mappingOf(world, part, request.ResourceGroupId ?? ''))
    const workMs = creationMs(mappings)
    const sources = [instance?.InstanceId ?? '', ...mappings.map(({ SnapshotId }) => SnapshotId)]
    const entryId = planImageWork(context, { ImageId, RegionId: regionId, isCopied: false, workMs }, sources)
    const watchId = watchInstance(world, 'ecs.ImageSourceChanged', { ImageId }, instance)
    const base = instance === undefined ? undefined : world.images.get(instance.ImageId)
    world.images.put({
      ...traits,
      ImageId,
      OwnerId: accountId,
      RegionId: regionId,
      // Guess: an image without a name is called by its id.
      ImageName: request.ImageName || ImageId,
      ImageVersion: request.ImageVersion || traits.ImageVersion,
      ImageFamily: request.ImageFamily ?? '',
      Description: request.Description ?? '',
      BootMode: request.BootMode ?? traits.BootMode,
      ImdsSupport: asked ?? base?.ImdsSupport ?? 'v1',
      NvmeSupport: base?.NvmeSupport ?? 'supported',
      LicenseType: base?.LicenseType ?? '',
      Size: mappings[0]?.Size ?? 0,
      Status: 'Creating',
      isCopied: false,
      sourceRegionId: '',
      sourceImageId: '',
      ResourceGroupId: request.ResourceGroupId ?? '',
      DiskDeviceMappings: mappings,
      sharedWith: [],
      CreationTime: isoSeconds(world.nowMs),
      Tags: tags,
      workMs,
      entryId,
      ...(watchId === undefined ? {} : { watchId }),
    })
    if (instance?.Status === 'Running') {
      explain('image.runningSource', 'The instance runs: what it has not written to disk yet is not in the image.', {
        InstanceId: instance.InstanceId,
      })
    }

    return { ImageId }
  },
})

function mappingOf(
  world: World,
  { Device, Type, Size, disk, snapshot }: ImagePart,
  ResourceGroupId: string,
): DiskDeviceMapping {
  const wishes = { SnapshotName: '', Description: '', RetentionDays: 0, ResourceGroupId, Tags: {} }
  const taken = disk === undefined ? snapshot : takeSnapshot(world, disk, wishes)
  return {
    Device,
    Type,
    Size,
    SnapshotId: taken?.SnapshotId ?? '',
    category: taken?.SourceDiskCategory ?? '',
    performanceLevel: taken?.sourcePerformanceLevel ?? '',
  }
}
