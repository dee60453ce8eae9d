import { ensure } from '../../../kernel/errors.ts'
import { isDescription, isImageName } from '../../../rules/names.ts'
import { type QuotaPlace, quotaLimit } from '../../../rules/quota.ts'
import { duration } from '../../../world/facts/durations.ts'
import { copyingGroup, type DiskDeviceMapping, type ImageRow, scope } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import * as errors from './errors.ts'

/** Refuses a malformed name and one that another image of the account has in the region. */
export function ensureImageName(world: World, { accountId, regionId }: QuotaPlace, name: string | undefined): void {
  if (name === undefined) return
  ensure(isImageName(name), errors.invalidImageName())
  ensure(world.images.count('name', `${scope(accountId, regionId)}|${name}`) === 0, errors.imageNameTaken(name))
}

export function ensureImageDescription(description: string | undefined): void {
  ensure(
    description === undefined || description === '' || isDescription(description),
    errors.invalidImageDescription(),
  )
}

/** Images count against the quota whatever their status. */
export function ensureRoomForImage(world: World, place: QuotaPlace): void {
  const limit = quotaLimit(world, 'custom_images_per_region', place)
  const used = world.images.count('scope', scope(place.accountId, place.regionId))
  ensure(limit === null || used < limit, errors.imageQuotaExceeded(limit ?? 0))
}

/** Guess: snapshots of one image run side by side, so its largest disk tells the time. Milliseconds. */
export function creationMs(mappings: readonly Pick<DiskDeviceMapping, 'Size'>[]): number {
  return duration('image', Math.max(0, ...mappings.map(({ Size }) => Size)))
}

/** Guess: a copy carries all disks over one line, so their sum tells the time. Milliseconds. */
export function copyMs(mappings: readonly Pick<DiskDeviceMapping, 'Size'>[]): number {
  return duration(
    'imageCopy',
    mappings.reduce((sum, { Size }) => sum + Size, 0),
  )
}

/** Nothing more will happen to the image by itself. */
export function endImage(world: World, image: ImageRow, Status: 'Available' | 'CreateFailed'): void {
  const { entryId: _entry, watchId: _watch, heldUp: _over, ...rest } = image
  forgetWork(world, image)
  world.images.put({ ...rest, Status })
}

/** Removes an image and what was planned for it. Its snapshots stay. */
export function removeImage(world: World, image: ImageRow): void {
  forgetWork(world, image)
  world.images.remove(image.ImageId)
}

function forgetWork(world: World, { entryId, watchId, heldUp }: ImageRow): void {
  if (entryId !== undefined) world.cancel(entryId)
  if (watchId !== undefined) world.unwatch(watchId)
  if (heldUp !== undefined) world.unwatch(heldUp.watchId)
}

/** Whether another copy into the region may run now. Guess: the limit counts copies by their destination. */
export function canCopyNow(world: World, place: QuotaPlace): boolean {
  const limit = quotaLimit(world, 'copy_image_concurrency_per_region', place)
  return (
    limit === null || world.images.count('copying', copyingGroup(place.accountId, place.regionId, 'Creating')) < limit
  )
}
