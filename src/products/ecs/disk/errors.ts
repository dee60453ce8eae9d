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

/** Guess: the code, as no table names one for an instance whose system disk was detached. */
export const noSystemDisk = () =>
  new ApiError(403, 'OperationDenied', 'The instance has no system disk: it was detached.')

// Of the actions on a single disk

/** Clients try again at this code. Guess: the status. */
export const diskInitializing = () =>
  new ApiError(403, 'IncorrectDiskStatus.Initializing', 'The disk is still being created.')

export const incorrectDiskStatus = (status: string) =>
  new ApiError(403, 'IncorrectDiskStatus', `The disk is ${status}, which does not allow this operation.`)

export const incorrectInstanceStatus = (httpStatus: number, status: string, wanted: string) =>
  new ApiError(httpStatus, 'IncorrectInstanceStatus', `The instance is ${status}; it has to be ${wanted}.`)

export const malformedDiskName = () =>
  new ApiError(
    400,
    'InvalidDiskName.Malformed',
    'A disk name has 2 to 128 characters: a letter, then letters, digits and : _ . -.',
  )

/** 404 in ModifyDiskAttribute, 400 in CreateDisk. */
export const malformedDiskDescription = (status: number) =>
  new ApiError(
    status,
    'InvalidDescription.Malformed',
    'A description has 2 to 256 characters and does not begin with http:// or https://.',
  )

export const zoneAndInstance = () =>
  new ApiError(400, 'InvalidParameter.Conflict', 'ZoneId and InstanceId exclude each other.')

export const zoneNotFound = (id: string) =>
  new ApiError(404, 'InvalidZoneId.NotFound', `The specified ZoneId "${id}" does not exist.`)

export const zoneNotOnSale = (zoneId: string) =>
  new ApiError(400, 'Zone.NotOnSale', `Nothing is sold in the zone ${zoneId} any more.`)

export const unknownDataDiskCategory = () =>
  new ApiError(400, 'InvalidDataDiskCategory.ValueNotSupported', 'There are no data disks of that category.')

export const unknownPerformanceLevel = () =>
  new ApiError(400, 'InvalidPerformanceLevel.Malformed', 'PerformanceLevel is PL0, PL1, PL2 or PL3, for ESSD disks.')

export const sizeNotSupported = (minGiB: number, maxGiB: number) =>
  new ApiError(400, 'InvalidSize.ValueNotSupported', `The disk has ${minGiB} to ${maxGiB} GiB.`)

export const snapshotNotAllowed = () =>
  new ApiError(403, 'OperationDenied.SnapshotNotAllowed', 'Disks of this category are not made from snapshots.')

export const encryptionIllegal = () =>
  new ApiError(400, 'InvalidParameter.EncryptedIllegal', 'Encrypted must be true when KMSKeyId is given.')

export const snapshotNotOfDataDisk = () =>
  new ApiError(403, 'InvalidSnapshotId.NotDataDiskSnapshot', 'The specified snapshot is of a system disk.')

/** Guess: that this code of the table is about the instance. */
export const notSubscribed = () =>
  new ApiError(403, 'InvalidPayMethod', 'A subscription disk is made for a subscription instance only.')

export const invalidDevice = () => new ApiError(400, 'InvalidDevice.Malformed', 'Device is /dev/xvdb to /dev/xvdz.')

export const deviceInUse = (device: string) =>
  new ApiError(403, 'InvalidDevice.InUse', `Another disk of the instance has the device ${device}.`)

export const tooManyDisksOnInstance = (limit: number) =>
  new ApiError(403, 'InstanceDiskLimitExceeded', `The instance may have ${limit} data disks and has them.`)

export const diskInUse = (instanceId: string) =>
  new ApiError(404, 'InvalidDisk.InUse', `The disk is attached to ${instanceId} already.`)

/** Guess: the code; the 2021 documentation had it for AttachDisk. */
export const notInSameZone = () =>
  new ApiError(403, 'ResourcesNotInSameZone', 'The disk and the instance are not in the same zone.')

export const typeTakesNoSuchDisk = (type: string, category: string) =>
  new ApiError(400, 'InvalidOperation.InstanceTypeNotSupport', `${type} takes no disks of category ${category}.`)

export const diskNotPortable = () =>
  new ApiError(403, 'DiskNotPortable', 'The disk is paid by subscription together with its instance.')

/** Guess: the code, of those in the table of AttachDisk. */
export const notASystemDiskOf = (instanceId: string) =>
  new ApiError(403, 'DiskId.ValueNotSupported', `The disk was not detached from ${instanceId} as its system disk.`)

export const onlyBackToOrigin = () =>
  new ApiError(403, 'DiskId.ValueNotSupported', 'An ephemeral disk goes back to the instance that it was on only.')

/** Clients take it as done. Guess: the status. */
export const alreadyDetached = () => new ApiError(404, 'InvalidDisk.AlreadyDetached', 'The disk is on no instance.')

/** Guess: the meaning and the status; clients take it as done. */
export const notOnThatInstance = (instanceId: string) =>
  new ApiError(403, 'InvalidDiskId.OperationNotSupported', `The disk is not attached to ${instanceId}.`)

export const diskStillAttached = () => new ApiError(403, 'DiskStillAttached', 'The disk is attached. Detach it first.')

export const unknownResizeType = () => new ApiError(400, 'InvalidParam.Type', 'Type is offline or online.')

export const sizeTooSmall = (sizeGiB: number) =>
  new ApiError(403, 'InvalidDiskSize.TooSmall', `A disk only grows: it has ${sizeGiB} GiB.`)

export const sizeTooLarge = (maxGiB: number) =>
  new ApiError(403, 'InvalidDiskSize.TooLarge', `The disk can have ${maxGiB} GiB.`)

export const newSizeNotSupported = (type: 'system' | 'data') =>
  new ApiError(
    400,
    type === 'system' ? 'InvalidSystemDiskSize.ValueNotSupported' : 'InvalidDataDiskSize.ValueNotSupported',
    'NewSize is a number of GiB.',
  )

export const categoryNotResizable = () =>
  new ApiError(403, 'InvalidDiskCategory.NotSupported', 'Disks of this category are not resized in this way.')

export const onlineNeedsRunning = () =>
  new ApiError(403, 'InvalidInstanceStatus.NotRunning', 'Disks are resized online while their instance is Running.')

export const categoryDoesNotDoThat = () =>
  new ApiError(400, 'DiskCategory.OperationNotSupported', 'Disks of this category do not support this operation.')

export const snapshotOfOtherDisk = () =>
  new ApiError(
    403,
    'InvalidParameter.InvalidDiskIdAndSnapshotId',
    'The snapshot was not made from the disk that is to be rolled back.',
  )

/** Guess: the code and the status for both. */
export const sourceImageGone = () =>
  new ApiError(404, 'InvalidImageId.NotFound', 'The image that the disk was made from does not exist any more.')
export const sourceSnapshotGone = () =>
  new ApiError(
    404,
    'InvalidSourceSnapshot.NotFound',
    'The snapshot that the disk was made from does not exist any more.',
  )

export const nothingToModify = () => new ApiError(400, 'NoAttributeToModify', 'The request names nothing to change.')

export const diskIdOrIds = () =>
  new ApiError(400, 'IncompleteParamter', 'Exactly one of DiskId and DiskIds.N names what is to be changed.')

export const instanceOfDisksNotFound = (id: string) =>
  new ApiError(400, 'InvalidInstanceId.NotFound', `The specified InstanceId "${id}" does not exist.`)

export const chargeTypeViolation = () =>
  new ApiError(400, 'ChargeTypeViolation', 'Pay-as-you-go instances have pay-as-you-go disks only.')

export const instanceForbidsChargeType = () =>
  new ApiError(404, 'InvalidInstanceStatus.NotSupported', 'The subscription of the instance has ended.')

export const chargedDiskNotFound = (id: string) =>
  new ApiError(404, 'InvalidDiskIds.NotFound', `The disk "${id}" is not on the specified instance.`)

export const chargedDiskNotPortable = (id: string) =>
  new ApiError(404, 'InvalidDiskIds.NotPortable', `The way of paying for the disk "${id}" follows its instance.`)

/** Clients try again at this code. Guess: the status. */
export const diskInCoolingPeriod = () =>
  new ApiError(403, 'DiskInCoolingPeriod', 'The way of paying was changed less than five minutes ago.')

export const specNotSupported = () =>
  new ApiError(400, 'InvalidDiskCategory.ValueNotSupported', 'The disk can not be changed into one of that category.')

export const specDenied = (why: string) => new ApiError(403, 'OperationDenied', why)

export const levelNotForSize = () =>
  new ApiError(403, 'OperationDenied.PerformanceLevelNotMatch', 'The disk is too small for that performance level.')

export const typeForbidsCategory = (type: string) =>
  new ApiError(403, 'InvalidInstanceType.NotSupportDiskCategory', `${type} takes no disks of that category.`)

/** Guess: the code and the status. */
export const encryptionByDefaultOff = () =>
  new ApiError(403, 'OperationDenied', 'Disks are not encrypted by default in this region.')
