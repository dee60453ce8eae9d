import { ApiError, ensure } from '../../kernel/errors.ts'
import type { ResourceStep, WaitFor } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { structs, text } from './properties.ts'

interface ImageProgress {
  readonly regionId: string
  /** The resource stands for an image that it did not make. */
  readonly isSource?: boolean
  /** What is still to be deleted after the image. */
  readonly snapshotIds?: readonly string[]
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

/**
 * Deletes the image and then the snapshots that were made with it, which DeleteImage leaves behind; a snapshot that the
 * template names was there before and stays.
 * Guess: what ROS does with such snapshots is not documented.
 */
export function removeImage(step: ResourceStep): void {
  const { call, physicalId, resource, properties } = step
  const progress = resource.progress as unknown as ImageProgress
  const { regionId, isSource } = progress
  if (isSource) return
  const image = describeImage(call, regionId, physicalId)
  const shown = image?.DiskDeviceMappings?.DiskDeviceMapping?.map(({ SnapshotId = '' }) => SnapshotId) ?? []
  const mappings = structs(properties, 'DiskDeviceMapping') ?? []
  const given = [text(properties, 'SnapshotId'), ...mappings.map((disk) => text(disk, 'SnapshotId'))]
  const snapshotIds = progress.snapshotIds ?? shown.filter((id) => id !== '' && !given.includes(id))
  // Once the image is gone nothing else knows them, and a later call may be refused and tried again.
  step.note({ physicalId, progress: { regionId, snapshotIds } })
  if (image?.IsCopied && (image.Status === 'Creating' || image.Status === 'Waiting')) {
    ifThere(() => call('ecs.CancelCopyImage', { RegionId: regionId, ImageId: physicalId }))
  } else if (image !== undefined) {
    ifThere(() => call('ecs.DeleteImage', { RegionId: regionId, ImageId: physicalId, Force: true }))
  }
  for (const SnapshotId of snapshotIds) ifThere(() => call('ecs.DeleteSnapshot', { SnapshotId, Force: true }))
}

function describeImage(call: ResourceStep['call'], regionId: string, imageId: string) {
  const Status = 'Creating,Waiting,Available,UnAvailable,CreateFailed,Deprecated'
  return call('ecs.DescribeImages', { RegionId: regionId, ImageId: imageId, Status }).Images.Image?.[0]
}

/** The image as it is now; undefined when it is gone. */
export function readImage(step: ResourceStep) {
  const { regionId } = step.resource.progress as unknown as ImageProgress
  return describeImage(step.call, regionId, step.physicalId)
}
