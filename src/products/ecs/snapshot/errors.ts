import { ApiError } from '../../../kernel/errors.ts'

/** Refusals about snapshots, ECS 2014-05-26. Codes and statuses: documented error tables. */
export const snapshotNotFound = (id: string) =>
  new ApiError(404, 'InvalidSnapshotId.NotFound', `The specified SnapshotId "${id}" does not exist.`)

export const snapshotNotReady = (status: string) =>
  new ApiError(403, 'InvalidSnapshotId.NotReady', `The snapshot is ${status}; it can be used once it is accomplished.`)

export const invalidSnapshotName = () =>
  new ApiError(
    400,
    'InvalidSnapshotName.Malformed',
    'A snapshot name has 2 to 128 characters: a letter, then letters, digits and : _ . - ; it does not begin with auto.',
  )

/** 404, unlike the same code of other actions. */
export const invalidSnapshotDescription = () =>
  new ApiError(
    404,
    'InvalidDescription.Malformed',
    'A description has 2 to 256 characters and does not begin with http:// or https://.',
  )

export const snapshotQuotaExceeded = (limit: number) =>
  new ApiError(
    403,
    'QuotaExceed.Snapshot',
    `A disk has at most ${limit} snapshots made by hand, and this one has them.`,
  )

export const snapshotRunning = () =>
  new ApiError(403, 'IncorrectDiskStatus.CreatingSnapshot', 'A previous snapshot of the disk is still being created.')

export const diskNeverAttached = () =>
  new ApiError(403, 'IncorrectDiskStatus.NeverAttached', 'The disk has never been attached to an instance.')

export const diskCannotBeSnapshot = (status: string) =>
  new ApiError(
    403,
    'IncorrectDiskStatus',
    `A snapshot needs a disk that is In_use or Available; this one is ${status}.`,
  )

export const instanceForbidsSnapshot = (status: string) =>
  new ApiError(
    400,
    'IncorrectInstanceStatus',
    `A snapshot needs an instance that is Running or Stopped; this one is ${status}.`,
  )

export const categoryHasNoSnapshots = (category: string) =>
  new ApiError(400, 'DiskCategory.OperationNotSupported', `Disks of category ${category} have no snapshots.`)

export const snapshotTokenMismatch = () =>
  new ApiError(403, 'IdempotentParameterMismatch', 'The same ClientToken was used before with other parameters.')

export const snapshotUsedByImage = () =>
  new ApiError(403, 'SnapshotCreatedImage', 'An image was made from the snapshot. Delete the image first.')

export const snapshotUsedByDisk = () =>
  new ApiError(
    403,
    'SnapshotCreatedDisk',
    'Disks were made from the snapshot. Send Force=true to delete it nevertheless.',
  )

export const malformedSnapshotIds = () =>
  new ApiError(403, 'InvalidSnapshotIds.Malformed', 'SnapshotIds is a JSON array of at most 100 snapshot ids.')

export const unknownSnapshotCategory = () =>
  new ApiError(403, 'InvalidSnapshotCategory.Malformed', 'Category is Standard, Flash or archive.')

export const unknownSnapshotUsage = () => new ApiError(404, 'InvalidUsage', 'Usage is image, disk, image_disk or none.')

export const unknownSourceDiskType = () =>
  new ApiError(404, 'InvalidSourceDiskType', 'SourceDiskType is system or data.')

export const unknownSnapshotStatus = () =>
  new ApiError(404, 'InvalidStatus.NotFound', 'Status is progressing, accomplished, failed or all.')

export const unknownSnapshotType = () =>
  new ApiError(404, 'InvalidSnapshotType.NotFound', 'SnapshotType is auto, user or all.')
