import { isoSeconds } from '../../kernel/clock.ts'
import { ApiError, ensure } from '../../kernel/errors.ts'
import type { Call, DescribedImage } from '../call.ts'
import type { ScratchImage } from './generated.ts'
import type { Preferences } from './preferences.ts'
import { type Source, visibleImage } from './source.ts'

/** A refusal of the scratch, with the rule of cloning that demands it. */
export function ruled(rule: string, status: number, code: string, message: string): ApiError {
  return new ApiError(status, code, message, { rule })
}

export interface ImageFinding {
  readonly image: ScratchImage
  /** The image the clones are made like: decides which types fit. */
  readonly basis: DescribedImage | undefined
  readonly warnings: readonly { readonly rule: string; readonly text: string }[]
}

/** The moment of which an image has its name, and whether a name is taken. */
export interface ImageNames {
  readonly nowMs: number
  isTaken(name: string): boolean
}

/** A15: of the first second that is free, as two clones of a source may be begun in the same one. */
function imageNameOf(instanceId: string, { nowMs, isTaken }: ImageNames): string {
  for (let ms = nowMs; ; ms += 1_000) {
    const name = `TemplateScratch-${instanceId}-${isoSeconds(ms).replace(/\D/g, '')}`
    if (!isTaken(name)) return name
  }
}

const INCLUDE_DATA = 'Include the data instead: then an image is made of the instance itself.'
const ANY_STATUS = 'Creating,Waiting,Available,UnAvailable,CreateFailed,Deprecated'

/** Rules 1, 5, 17 to 23: which image the clones of a source are run from. Refuses what cannot be had. */
export function planImage(call: Call, source: Source, wanted: Preferences, names: ImageNames): ImageFinding {
  return wanted.withData ? withData(call, source, wanted, names) : withoutData(call, source, wanted)
}

function withData(call: Call, source: Source, wanted: Preferences, names: ImageNames): ImageFinding {
  const { instance, image, regionId, instanceId } = source
  const imageId = instance.ImageId ?? ''
  const status = instance.Status ?? ''
  const warnings: { rule: string; text: string }[] = []
  if (image === undefined) {
    const isHidden = imageId !== '' && visibleImage(call, regionId, imageId, ANY_STATUS) !== undefined
    ensure(
      !isHidden,
      ruled(
        '1',
        400,
        'InvalidImageId.NotVisible',
        `The image ${imageId} of ${instanceId} is not available to this account.`,
      ),
    )
    ensure(
      !wanted.strictImagePrerequisite,
      ruled(
        '1',
        404,
        'InvalidImageId.NotFound',
        `The image of ${instanceId} is gone, and strictImagePrerequisite asks for it.`,
      ),
    )
    warnings.push({
      rule: 'A2',
      text: `The image that ${instanceId} was made from is gone; the clones get an image of the instance itself.`,
    })
  }
  const isExpired = source.chargeType === 'PrePaid' && Date.parse(instance.ExpiredTime ?? '') <= names.nowMs
  ensure(
    (status === 'Running' || status === 'Stopped') && !isExpired,
    ruled(
      '5',
      400,
      'IncorrectInstanceStatus',
      `${instanceId} is ${isExpired ? 'expired' : status}; an image can be made of a Running or Stopped instance.`,
    ),
  )
  if (status === 'Running') {
    const text = `${instanceId} is Running: what it has not yet written to disk will be missing. Stop it first to copy everything.`
    warnings.push({ rule: '5', text })
  }
  const disks = [source.systemDisk, ...source.dataDisks]
  return {
    image: {
      plan: wanted.regionId === regionId ? 'create-image' : 'create-and-copy-image',
      imageName: imageNameOf(instanceId, names),
      sizeGiB: disks.reduce((sum, disk) => sum + (disk?.Size ?? 0), 0),
    },
    basis: image,
    warnings,
  }
}

function withoutData(call: Call, source: Source, wanted: Preferences): ImageFinding {
  const { instance, image, regionId, instanceId } = source
  const imageId = instance.ImageId ?? ''
  const gone = `The image of ${instanceId} (${imageId || 'none'}) is not available to this account. ${INCLUDE_DATA}`
  ensure(image, ruled('1', 404, 'InvalidImageId.NotFound', gone))
  const warnings =
    image.Status === 'Deprecated'
      ? [{ rule: 'A26', text: `The image ${imageId} is deprecated; clones can still be made from it.` }]
      : []
  if (wanted.regionId === regionId) return { image: { plan: 'source-image', imageId }, basis: image, warnings }
  const there = imageInDestination(call, image, wanted.regionId)
  const message = `The image ${imageId} of ${instanceId} cannot be had in ${wanted.regionId}. ${INCLUDE_DATA}`
  ensure(there?.ImageId, ruled('20', 400, 'InvalidImageId.NotInDestination', message))
  return { image: { plan: 'source-image', imageId: there.ImageId }, basis: there, warnings }
}

/** A public image has the same id everywhere; a marketplace image is found by its product (A3). Others do not cross regions. */
function imageInDestination(call: Call, image: DescribedImage, regionId: string): DescribedImage | undefined {
  const Status = 'Available'
  if (image.ImageOwnerAlias === 'system') {
    return call('ecs.DescribeImages', { RegionId: regionId, ImageId: image.ImageId, ImageOwnerAlias: 'system', Status })
      .Images.Image?.[0]
  }
  if (image.ImageOwnerAlias !== 'marketplace') return undefined
  const ask = { RegionId: regionId, ImageOwnerAlias: 'marketplace', Status, PageSize: 100 }
  const offers = call('ecs.DescribeImages', ask).Images.Image ?? []
  return offers.find((offer) => offer.ProductCode === image.ProductCode && offer.ImageVersion === image.ImageVersion)
}
