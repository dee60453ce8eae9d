import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { findImage } from '../../../rules/images.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { marketplaceImages } from '../../../world/facts/images.ts'
import { findRegion } from '../../../world/facts/regions.ts'
import { newId } from '../../../world/ids.ts'
import type { DiskDeviceMapping, SnapshotRow } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import * as errors from '../image/errors.ts'
import { canCopyNow, copyMs, ensureImageDescription, ensureImageName, ensureRoomForImage } from '../image/images.ts'
import { startCopy } from '../image/imageWork.ts'

/**
 * CopyImage: copies a custom image of the account to another region, or one that is shared with it within the region.
 * Creating, then Available; further copies than may run at once are Waiting and begin as others end. The copy has
 * snapshots of its own, and both stay until somebody deletes them.
 * Not modelled: KMS keys are taken as they are sent.
 * Source: Ecs 2014-05-26 catalogue; reference on cloning §3.3.
 */
export default defineAction('ecs', 'CopyImage', {
  ignores: { EncryptAlgorithm: 'not publicly available' },
  handle(context, request) {
    const { world, accountId, regionId, explain } = context
    // Guess: without DestinationRegionId the destination is the region of the image.
    const destination = request.DestinationRegionId || regionId
    const place = { accountId, regionId: destination }
    const image = findImage(world, accountId, regionId, request.ImageId)?.row
    const tags = tagsFrom(request.Tag)

    ensure(image, errors.imageNotFound(request.ImageId))
    ensure(findRegion(destination), errors.destinationRegionNotFound(destination))
    const isShared = image.OwnerId !== accountId
    ensure(!isShared || destination === regionId, errors.sharedImageSameRegionOnly())
    ensure(isShared || destination !== regionId, errors.incorrectDestinationRegion())
    ensure(image.Status === 'Available', errors.incorrectImageStatus(image.Status))
    const isPublished =
      image.ProductCode === '' ||
      marketplaceImages(destination).some(({ ProductCode }) => ProductCode === image.ProductCode)
    ensure(isPublished, errors.notPublishedThere(destination))
    ensure(!request.KMSKeyId || request.Encrypted === true, errors.encryptionIllegal())
    const snapshots = image.DiskDeviceMappings.map(({ SnapshotId }) => world.snapshots.get(SnapshotId) as SnapshotRow)
    const isEncrypted = snapshots.some(({ Encrypted }) => Encrypted)
    ensure(!(isEncrypted && request.Encrypted === false), errors.encryptedSnapshot())
    ensureImageName(world, place, request.DestinationImageName || undefined)
    ensureImageDescription(request.DestinationDescription)
    ensureRoomForImage(world, place)

    const ImageId = newId(world, 'm', destination)
    const workMs = copyMs(image.DiskDeviceMappings)
    const encryption = request.Encrypted === true ? { Encrypted: true, KMSKeyId: request.KMSKeyId ?? '' } : {}
    const mappings = image.DiskDeviceMappings.map((mapping, i) =>
      copiedMapping(
        world,
        mapping,
        { ...(snapshots[i] as SnapshotRow), ...encryption },
        { accountId, destination, workMs },
      ),
    )
    const { entryId: _entry, watchId: _watch, ...kept } = image
    const copy = world.images.put({
      ...kept,
      ImageId,
      OwnerId: accountId,
      RegionId: destination,
      ImageName: request.DestinationImageName || ImageId,
      ImageFamily: '',
      Description: request.DestinationDescription ?? '',
      Status: 'Waiting',
      isCopied: true,
      sourceRegionId: regionId,
      sourceImageId: image.ImageId,
      ResourceGroupId: request.ResourceGroupId ?? '',
      DiskDeviceMappings: mappings,
      sharedWith: [],
      CreationTime: isoSeconds(world.nowMs),
      Tags: tags,
      workMs,
    })
    if (canCopyNow(world, place)) startCopy(context, copy)
    else
      explain('image.copyQueued', 'As many copies as may run at once are on their way; this one waits.', {
        ImageId,
        destination,
      })

    return { ImageId }
  },
})

interface CopyTarget {
  readonly accountId: string
  readonly destination: string
  readonly workMs: number
}

/** A snapshot in the destination with the same content. It is accomplished together with the image. */
function copiedMapping(
  world: World,
  mapping: DiskDeviceMapping,
  source: SnapshotRow,
  { accountId, destination, workMs }: CopyTarget,
): DiskDeviceMapping {
  const SnapshotId = newId(world, 's', destination)
  const now = isoSeconds(world.nowMs)
  const { entryId: _entry, watchId: _watch, retentionEntryId: _retention, ...rest } = source
  const { autoSnapshotPolicyId: _policy, snapshotGroupId: _group, ...kept } = rest
  world.snapshots.put({
    ...kept,
    SnapshotId,
    OwnerId: accountId,
    RegionId: destination,
    SnapshotName: '',
    Description: '',
    SourceDiskId: '',
    Status: 'progressing',
    RetentionDays: 0,
    ResourceGroupId: '',
    CreationTime: now,
    LastModifiedTime: now,
    Tags: {},
    SourceRegionId: source.RegionId,
    SourceSnapshotId: source.SnapshotId,
    workMs,
  })
  return { ...mapping, SnapshotId }
}
