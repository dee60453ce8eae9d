/** What RunInstances starts, and on what: the image and the instance type. */
import type { Requests } from '../../../catalogue/types.generated.ts'
import type { ActionContext } from '../../../door/action.ts'
import { missingParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { customImage, findImage, publishedImage, type VisibleImage } from '../../../rules/images.ts'
import { imageObstacle, systemImages } from '../../../world/facts/images.ts'
import { findInstanceType, type InstanceType, isIoOptimized } from '../../../world/facts/instanceTypes.ts'
import { scope } from '../../../world/rows/ecs.ts'
import { isUsable } from '../image/imageViews.ts'
import * as errors from './errors.ts'

type Request = Requests['ecs.RunInstances']

/** The type asked for. Refuses types that there are not, and IoOptimized that differs from what the type is. */
export function launchType({ InstanceType: name, IoOptimized }: Request): InstanceType {
  ensure(name, missingParameter('ecs', 'InstanceType'))
  const type = findInstanceType(name)
  ensure(type, errors.unknownInstanceType())
  ensure([undefined, '', 'none', 'optimized'].includes(IoOptimized), errors.unknownIoOptimized())
  if (IoOptimized === 'optimized') ensure(isIoOptimized(type), errors.typeNotIoOptimized())
  if (IoOptimized === 'none') ensure(!isIoOptimized(type), errors.typeIsIoOptimized())
  return type
}

/** The image asked for, by id or family. Refuses one that can't be used, or does not run on the type. */
export function launchImage(context: ActionContext, request: Request, type: InstanceType): VisibleImage {
  const image = imageAskedFor(context, request)
  ensure(isUsable(image), errors.imageNotValid(image.Status))
  ensure(imageObstacle(type, image) === undefined, errors.imageNotForType())
  const { ImageId, Status } = image
  const note = Status === 'Deprecated' ? 'The image is deprecated, but can still be used.' : 'The image can be used.'
  context.explain('Image', note, { ImageId, Status })
  return image
}

function imageAskedFor(context: ActionContext, { ImageId, ImageFamily }: Request): VisibleImage {
  const { world, accountId, regionId } = context
  ensure(!(ImageId && ImageFamily), errors.conflict('ImageId', 'ImageFamily'))
  if (ImageFamily) {
    const newest = newestOfFamily(context, ImageFamily)
    ensure(newest, errors.imageFamilyNotFound(ImageFamily))
    return newest
  }
  ensure(ImageId, missingParameter('ecs', 'ImageId'))
  const image = findImage(world, accountId, regionId, ImageId)
  ensure(image, errors.imageNotFound(ImageId))
  return image
}

/** The newest Available image of the family: one's own, else a public one. */
export function newestOfFamily(
  { world, accountId, regionId }: ActionContext,
  family: string,
): VisibleImage | undefined {
  const own = world.images.list('family', `${scope(accountId, regionId)}|${family}`)
  const row = own.find(({ Status }) => Status === 'Available')
  if (row !== undefined) return customImage(row, accountId)
  const published = systemImages(regionId)
    .filter(({ ImageFamily, Status }) => ImageFamily === family && Status === 'Available')
    .reduce<ReturnType<typeof systemImages>[number] | undefined>(
      (best, image) => (best === undefined || image.CreationTime >= best.CreationTime ? image : best),
      undefined,
    )
  return published === undefined ? undefined : publishedImage(published)
}
