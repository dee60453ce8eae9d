import { ApiError } from '../../../kernel/errors.ts'

/** Refusals about images, ECS 2014-05-26. Codes and statuses: documented error tables and what Terraform handles. */
export const imageNotFound = (id: string) =>
  new ApiError(404, 'InvalidImageId.NotFound', `The specified ImageId "${id}" does not exist.`)

export const invalidImageName = () =>
  new ApiError(
    400,
    'InvalidImageName.Malformed',
    'An image name has 2 to 128 characters: a letter, then letters, digits and : _ - . ; it does not begin with acs: or aliyun.',
  )

export const imageNameTaken = (name: string) =>
  new ApiError(
    400,
    'InvalidImageName.Duplicated',
    `An image of this account in the region is called "${name}" already.`,
  )

export const invalidImageDescription = () =>
  new ApiError(
    400,
    'InvalidDescription.Malformed',
    'A description has 2 to 256 characters and does not begin with http:// or https://.',
  )

export const invalidImageVersion = () =>
  new ApiError(
    400,
    'InvalidImageVersion.Malformed',
    'ImageVersion has 1 to 40 letters, digits and . _ - ; for an instance of a marketplace image it is that of the image or left out.',
  )

export const imageQuotaExceeded = (limit: number) =>
  new ApiError(403, 'QuotaExceed.Image', `The account may have ${limit} custom images in this region and has them.`)

export const nothingToImage = () =>
  new ApiError(
    400,
    'MissingParameter',
    'The input parameter SnapshotId or InstanceId or DiskDeviceMapping that is mandatory for processing this request is not supplied.',
  )

export const instanceToImageNotFound = (id: string) =>
  new ApiError(404, 'InvalidInstanceId.NotFound', `The specified InstanceId "${id}" does not exist.`)

export const instanceCannotBeImaged = (status: string) =>
  new ApiError(
    400,
    'IncorrectInstanceStatus',
    `An image needs an instance that is Running or Stopped; this one is ${status}.`,
  )

export const invalidDevice = () =>
  new ApiError(
    400,
    'InvalidDevice.Malformed',
    'DiskDeviceMapping.n.Device is /dev/xvda for the system disk and /dev/xvdb to /dev/xvdz for data disks.',
  )

export const deviceTaken = (device: string) =>
  new ApiError(400, 'InvalidDevice.InUse', `The device ${device} stands twice in DiskDeviceMapping.`)

export const invalidMappingDiskType = () =>
  new ApiError(400, 'InvalidDiskType.ValueNotSupported', 'DiskDeviceMapping.n.DiskType is system or data.')

export const invalidMappingSize = () =>
  new ApiError(
    400,
    'InvalidSize.ValueNotSupported',
    'DiskDeviceMapping.n.Size is not below the size of the snapshot and at most 65536.',
  )

export const systemSnapshotMissing = () =>
  new ApiError(400, 'OperationDenied', 'DiskDeviceMapping.n.SnapshotId does not contain the snapshot of a system disk.')

export const systemSnapshotTwice = () =>
  new ApiError(400, 'OperationDenied', 'DiskDeviceMapping.n.SnapshotId contains two or more snapshots of system disks.')

export const notFromSystemDisk = () =>
  new ApiError(403, 'OperationDenied', 'The specified snapshot is not of a system disk.')

export const tooManyDataDisks = (limit: number) =>
  new ApiError(403, 'QuotaExceed.Snapshot', `An image consists of a system disk and at most ${limit} data disks.`)

export const invalidArchitecture = () =>
  new ApiError(400, 'InvalidArchitecture.Malformed', 'Architecture is i386, x86_64 or arm64.')

export const invalidPlatform = () =>
  new ApiError(400, 'InvalidPlatform.Malformed', 'Platform is not one of the distributions that ECS names.')

export const createImageTokenMismatch = () =>
  new ApiError(400, 'IdempotenceParamNotMatch', 'The same ClientToken was used before with other parameters.')

export const incorrectImageStatus = (status: string) =>
  new ApiError(400, 'IncorrectImageStatus', `The image is ${status}, which does not allow this operation.`)

export const incorrectDestinationRegion = () =>
  new ApiError(
    403,
    'IncorrectDestinationRegion',
    'An image of the account itself is copied to another region than its own.',
  )

export const destinationRegionNotFound = (regionId: string) =>
  new ApiError(400, 'DestinationRegion.NotFound', `The destination region "${regionId}" does not exist.`)

export const sharedImageSameRegionOnly = () =>
  new ApiError(
    403,
    'OperationDenied.SameRegionOnly',
    'An image that another account shares is copied within its region only.',
  )

export const notPublishedThere = (regionId: string) =>
  new ApiError(
    403,
    'OperationDenied.NotPublished',
    `The marketplace image that this image was made from is not published in ${regionId}.`,
  )

export const encryptionIllegal = () =>
  new ApiError(400, 'InvalidParameter.EncryptedIllegal', 'Encrypted must be true when KMSKeyId is given.')

/** The spelling is the cloud's. */
export const encryptedSnapshot = () =>
  new ApiError(
    403,
    'OperationDeined.EncryptedSnapshot',
    'The image has encrypted snapshots, which this operation does not allow.',
  )

export const imageCopying = () =>
  new ApiError(
    403,
    'OperationDenied.ImageCopying',
    'The image is being copied. Cancel the copy first, or wait for its end.',
  )

export const imageUsedByInstance = () =>
  new ApiError(403, 'ImageUsingByInstance', 'The specified image has been used to create instances.')

export const imageIsShared = () =>
  new ApiError(403, 'ImageUseShared', 'The specified image is shared with other accounts.')

export const notACopy = () =>
  new ApiError(400, 'ImageCreatedNotFromCopy', 'The specified image is not the target of a copy.')

export const unsupportedOwnerAlias = () =>
  new ApiError(
    400,
    'InvalidImageOwnerAlias.ValueNotSupported',
    'ImageOwnerAlias is system, self, others or marketplace.',
  )

export const unknownFilterInstanceType = (type: string) =>
  new ApiError(400, 'InvalidInstanceType.ValueNotSupported', `The specified InstanceType "${type}" does not exist.`)

export const unknownArchitecture = () =>
  new ApiError(404, 'InvalidArchitecture', 'The specified Architecture is not valid.')
export const unknownOSType = () => new ApiError(404, 'InvalidOSType', 'The specified OSType is not valid.')
export const unknownImageUsage = () => new ApiError(404, 'InvalidUsage', 'The specified Usage is not valid.')

/** The spelling is the cloud's. */
export const invalidImageFilter = (why: string) => new ApiError(400, 'InvalidParamter', why)

export const shareQuotaExceeded = (limit: number) =>
  new ApiError(403, 'QuotaExceed.ShareImageUser', `An image is shared with at most ${limit} accounts.`)

export const shareAccountNotFound = (accountId: string) =>
  new ApiError(404, 'InvalidAccount.NotFound', `The account "${accountId}" does not exist.`)

/** The spelling is the cloud's. */
export const shareAccountForbidden = () =>
  new ApiError(404, 'InvalidAccount.Forbbiden', 'An image is not shared with the account that owns it.')
