import { ApiError, ensure } from '../../kernel/errors.ts'
import type { ResourceStep, WaitFor } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'

interface ImageProgress {
  readonly regionId: string
  /** The resource stands for an image that it did not make. */
  readonly isSource?: boolean
}

const imageFailed = (imageId: string, status: string) =>
  new ApiError(400, 'ImageCreateFailed', `The image ${imageId} ended as ${status}.`)

/** undefined when the image is Available; throws when it has failed. */
export function waitForImage({ call, physicalId, resource }: ResourceStep): WaitFor[] | undefined {
  const { regionId, isSource } = resource.progress as unknown as ImageProgress
  if (isSource) return undefined
  const image = describeImage(call, regionId, physicalId)
  const status = image?.Status ?? 'deleted'
  ensure(['Creating', 'Waiting', 'Available'].includes(status), imageFailed(physicalId, status))
  return status === 'Available' ? undefined : [{ table: 'images', key: physicalId }]
}

/** Deletes the image and then its snapshots, which DeleteImage leaves behind. */
export function removeImage({ call, physicalId, resource }: ResourceStep): void {
  const { regionId, isSource } = resource.progress as unknown as ImageProgress
  if (isSource || physicalId === '') return
  const image = describeImage(call, regionId, physicalId)
  if (image === undefined) return
  if (image.IsCopied && (image.Status === 'Creating' || image.Status === 'Waiting')) {
    ifThere(() => call('ecs.CancelCopyImage', { RegionId: regionId, ImageId: physicalId }))
  }
  ifThere(() => call('ecs.DeleteImage', { RegionId: regionId, ImageId: physicalId, Force: true }))
  for (const { SnapshotId } of image.DiskDeviceMappings?.DiskDeviceMapping ?? []) {
    if (SnapshotId) ifThere(() => call('ecs.DeleteSnapshot', { SnapshotId, Force: true }))
  }
}

function describeImage(call: ResourceStep['call'], regionId: string, imageId: string) {
  const Status = 'Creating,Waiting,Available,UnAvailable,CreateFailed,Deprecated'
  return call('ecs.DescribeImages', { RegionId: regionId, ImageId: imageId, Status }).Images.Image?.[0]
}
