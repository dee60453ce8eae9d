import { ApiError } from '../../../kernel/errors.ts'

/** Refusals about disks, ECS 2014-05-26. Codes and statuses: documented error tables. */
export const diskNotFound = (id: string) =>
  new ApiError(404, 'InvalidDiskId.NotFound', `The specified DiskId "${id}" does not exist.`)

export const diskIdsNotAnArray = () =>
  new ApiError(400, 'InvalidParameter.DiskIds', 'DiskIds is a JSON array of disk ids.')

export const tooManyDiskIds = (limit: number) =>
  new ApiError(403, 'InvalidDiskIds.Malformed', `DiskIds has at most ${limit} ids.`)

export const unknownDiskType = () =>
  new ApiError(400, 'InvalidDiskType.ValueNotSupported', 'DiskType is all, system or data.')

export const unknownDiskCategory = () =>
  new ApiError(400, 'InvalidCategory.ValueNotSupported', 'The specified disk category is not supported.')

export const unknownDiskStatus = () =>
  new ApiError(400, 'InvalidStatus.ValueNotSupported', 'The specified disk status is not supported.')

export const unknownDiskZone = () =>
  new ApiError(400, 'InvalidZoneId.NotFound', 'The specified ZoneId does not exist in this region.')

export const unknownDiskSnapshot = () =>
  new ApiError(400, 'InvalidSnapshot.NotFound', 'The specified SnapshotId is not valid.')

export const unknownDiskChargeType = () =>
  new ApiError(404, 'InvalidDiskChargeType.NotFound', 'DiskChargeType is PrePaid or PostPaid.')

export const unknownLockReason = () =>
  new ApiError(404, 'InvalidLockReason.NotFound', 'LockReason is financial or security.')

/** Of ReplaceSystemDisk. */
export const instanceToReplaceNotFound = (id: string) =>
  new ApiError(404, 'InvalidInstanceId.NotFound', `The specified InstanceId "${id}" does not exist.`)

export const instanceNotStopped = (status: string) =>
  new ApiError(
    403,
    'IncorrectInstanceStatus',
    `The system disk of a Stopped instance is replaced; this one is ${status}.`,
  )

export const diskCreatingSnapshot = () =>
  new ApiError(403, 'DiskCreatingSnapshot', 'A snapshot of the disk is being created.')

export const imageNotValid = (status: string) =>
  new ApiError(403, 'OperationDenied.ImageNotValid', `The image is ${status} and can't be used.`)

export const imageNotForType = () =>
  new ApiError(403, 'ImageNotSupportInstanceType', 'The specified image does not run on the type of the instance.')

export const systemDiskSizeBelowImage = (sizeGiB: number) =>
  new ApiError(404, 'InvalidSystemDiskSize.LessThanImageSize', `The image needs a system disk of ${sizeGiB} GiB.`)

export const systemDiskSizeBelowMin = (sizeGiB: number) =>
  new ApiError(404, 'InvalidSystemDiskSize.LessThanMinSize', `The system disk has ${sizeGiB} GiB at least.`)

export const systemDiskSizeAboveMax = (sizeGiB: number) =>
  new ApiError(404, 'InvalidSystemDiskSize.MoreThanMaxSize', `The system disk has ${sizeGiB} GiB at most.`)

export const invalidReplacePassword = () =>
  new ApiError(400, 'InvalidPassword.Malformed', 'A password has 8 to 30 characters of three kinds out of four.')

export const passwordTwice = () =>
  new ApiError(400, 'InvalidPasswordParam.Mismatch', 'Password and PasswordInherit exclude each other.')
