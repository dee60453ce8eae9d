import { findPublishedImage, type PublishedImage } from '../world/facts/images.ts'
import { type DiskDeviceMapping, type ImageRow, scope } from '../world/rows/ecs.ts'
import type { World } from '../world/world.ts'

/** An image as an account sees it, whether it is a row (custom) or a fact (public, marketplace). */
export interface VisibleImage {
  readonly ImageId: string
  readonly ImageName: string
  /** `others` are images that another account shares with this one. */
  readonly ImageOwnerAlias: 'system' | 'self' | 'others' | 'marketplace'
  readonly Status: ImageRow['Status']
  readonly Architecture: string
  readonly OSType: string
  readonly OSName: string
  readonly OSNameEn: string
  readonly Platform: string
  readonly BootMode: string
  /** GiB; a system disk made from it is at least that large. */
  readonly Size: number
  /** Empty unless it is, or was made from, a marketplace image. */
  readonly ProductCode: string
  /** Empty for public and marketplace images: they consist of a system disk alone. */
  readonly DiskDeviceMappings: readonly DiskDeviceMapping[]
  /** The row of a custom image. */
  readonly row?: ImageRow
  /** The fact behind a public or marketplace image. */
  readonly published?: PublishedImage
}

/** A custom image as its owner, or an account it is shared with, sees it. */
export function customImage(row: ImageRow, accountId: string): VisibleImage {
  const { ImageId, ImageName, Status, Architecture, OSType, OSName, OSNameEn, Platform, BootMode, Size, ProductCode } =
    row
  return {
    ...{ ImageId, ImageName, Status, Architecture, OSType, OSName, OSNameEn, Platform, BootMode, Size, ProductCode },
    ImageOwnerAlias: row.OwnerId === accountId ? 'self' : 'others',
    DiskDeviceMappings: row.DiskDeviceMappings,
    row,
  }
}

export function publishedImage(image: PublishedImage): VisibleImage {
  const {
    ImageId,
    ImageName,
    ImageOwnerAlias,
    Status,
    Architecture,
    OSType,
    OSName,
    OSNameEn,
    Platform,
    BootMode,
    Size,
  } = image
  return {
    ...{
      ImageId,
      ImageName,
      ImageOwnerAlias,
      Status,
      Architecture,
      OSType,
      OSName,
      OSNameEn,
      Platform,
      BootMode,
      Size,
    },
    ProductCode: image.ProductCode ?? '',
    DiskDeviceMappings: [],
    published: image,
  }
}

/**
 * The image with this id, in whatever state, if the account can see it in the region: public, marketplace, its own,
 * or shared with it. A custom image lies in one region only; marketplace ids differ by region.
 */
export function findImage(
  world: World,
  accountId: string,
  regionId: string,
  imageId: string,
): VisibleImage | undefined {
  const row = world.images.get(imageId)
  if (row !== undefined) {
    const isVisible = row.RegionId === regionId && (row.OwnerId === accountId || row.sharedWith.includes(accountId))
    return isVisible ? customImage(row, accountId) : undefined
  }
  const published = findPublishedImage(regionId, imageId)
  return published === undefined ? undefined : publishedImage(published)
}

/** Own custom images of a region, newest first. */
export function ownImages(world: World, accountId: string, regionId: string): ImageRow[] {
  return world.images.list('scope', scope(accountId, regionId))
}

/** Custom images of other accounts that are shared with this one in a region, newest first. */
export function sharedImages(world: World, accountId: string, regionId: string): ImageRow[] {
  return world.images.list('sharedWith', scope(accountId, regionId))
}
