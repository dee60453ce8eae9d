import type { VisibleImage } from '../../../rules/images.ts'
import { ecsTags } from '../../../rules/tags.ts'
import type { DiskDeviceMapping, ImageRow } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import { workDone } from '../snapshot/snapshots.ts'

/** Deprecated images can still be used. Source: remarks on ModifyImageAttribute. */
export function isUsable({ Status }: Pick<VisibleImage, 'Status'>): boolean {
  return Status === 'Available' || Status === 'Deprecated'
}

/** Whether instances exist that were made from the image, in any account that sees it. */
export function isInUse(world: World, image: VisibleImage): boolean {
  return world.instances.count('image', image.ImageId) > 0
}

/**
 * An image as DescribeImages lists it. Not a view: whose image it is depends on the caller, its progress on the time.
 * Guess: features that no source names are shown as unsupported.
 */
export function imageShown(world: World, image: VisibleImage) {
  const { row, published } = image
  const { percent, remainSeconds } = progressOf(world, image)
  return {
    ImageId: image.ImageId,
    ImageName: image.ImageName,
    ImageOwnerAlias: image.ImageOwnerAlias,
    ...(row === undefined ? {} : { ImageOwnerId: Number(row.OwnerId), LicenseType: row.LicenseType }),
    ImageVersion: row?.ImageVersion ?? published?.ImageVersion ?? '',
    ImageFamily: row?.ImageFamily ?? published?.ImageFamily ?? '',
    Description: row?.Description ?? published?.Description ?? '',
    Status: image.Status,
    Progress: `${percent}%`,
    Usable: isUsable(image),
    Usage: isInUse(world, image) ? 'instance' : 'none',
    OSName: image.OSName,
    OSNameEn: image.OSNameEn,
    OSType: image.OSType,
    Platform: image.Platform,
    Architecture: image.Architecture,
    BootMode: image.BootMode,
    Size: image.Size,
    ProductCode: image.ProductCode,
    // Unlike ECS: nothing has to be bought, so every marketplace image counts as subscribed.
    IsSubscribed: image.ProductCode !== '',
    IsCopied: row?.isCopied ?? false,
    IsPublic: false,
    IsSelfShared: row !== undefined && image.ImageOwnerAlias === 'self' && row.sharedWith.length > 0 ? 'true' : '',
    IsSupportCloudinit: published?.IsSupportCloudinit ?? true,
    IsSupportIoOptimized: true,
    Features: {
      NvmeSupport: row?.NvmeSupport ?? 'supported',
      ImdsSupport: row?.ImdsSupport ?? 'v1',
      CpuOnlineUpgrade: 'unsupported',
      CpuOnlineDowngrade: 'unsupported',
      MemoryOnlineUpgrade: 'unsupported',
      MemoryOnlineDowngrade: 'unsupported',
    },
    ResourceGroupId: row?.ResourceGroupId ?? '',
    CreationTime: row?.CreationTime ?? published?.CreationTime ?? '',
    DiskDeviceMappings: {
      DiskDeviceMapping: image.DiskDeviceMappings.map((mapping) =>
        mappingShown(world, mapping, percent, remainSeconds),
      ),
    },
    Tags: { Tag: ecsTags(row?.Tags ?? {}) },
  }
}

/** Guess: the disks of an image come on at the pace of the image. */
function mappingShown(world: World, mapping: DiskDeviceMapping, percent: number, remainSeconds: number) {
  const { Device, Type, Size, SnapshotId, imported } = mapping
  return {
    Device,
    Type,
    Size: String(Size),
    SnapshotId,
    Progress: `${percent}%`,
    RemainTime: remainSeconds,
    Format: imported?.format ?? '',
    ImportOSSBucket: imported?.bucket ?? '',
    ImportOSSObject: imported?.object ?? '',
    Encrypted: world.snapshots.get(SnapshotId)?.Encrypted ?? false,
  }
}

function progressOf(world: World, { Status, row }: VisibleImage): { percent: number; remainSeconds: number } {
  if (row !== undefined && isUnderWay(row)) return workDone(world, row)
  return { percent: Status === 'CreateFailed' ? 0 : 100, remainSeconds: 0 }
}

function isUnderWay({ Status }: ImageRow): boolean {
  return Status === 'Creating' || Status === 'Waiting'
}
