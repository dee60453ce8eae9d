import { ApiError } from '../../../kernel/errors.ts'

/** Refusals of ImportImage and ExportImage, ECS 2014-05-26. Codes and statuses: documented error tables. */
export const mappingMissing = () =>
  new ApiError(403, 'MissingParameter.DiskDeviceMapping', 'DiskDeviceMapping.1 names the object that is imported.')

export const invalidBucket = () => new ApiError(400, 'InvalidOSSBucket.NotFound', 'The OSS bucket does not exist.')

export const invalidObject = () =>
  new ApiError(
    400,
    'InvalidOSSObject.Malformed',
    'An OSS object has a name of 1 to 1023 characters, no slash in front.',
  )

export const invalidFormat = (formats: string) =>
  new ApiError(400, 'InvalidImageFormat.Malformed', `The format is one of ${formats}.`)

export const invalidSystemSize = (maxGiB: number) =>
  new ApiError(400, 'InvalidImageSize', `DiskDeviceMapping.1.DiskImageSize is 1 to ${maxGiB} GiB.`)

export const invalidDataSize = (maxGiB: number) =>
  new ApiError(400, 'InvalidDataDiskSize', `DiskDeviceMapping.n.DiskImageSize is 1 to ${maxGiB} GiB.`)

export const invalidOSType = () => new ApiError(400, 'InvalidOSType.Malformed', 'OSType is windows or linux.')

export const invalidLicenseType = () =>
  new ApiError(
    400,
    'InvalidLicenseType.NotSupported',
    'LicenseType is Auto, Aliyun or BYOL; Aliyun is for Windows only.',
  )

export const invalidPrefix = () =>
  new ApiError(400, 'InvalidOSSPrefix.Malformed', 'OSSPrefix has 1 to 30 letters and digits.')

export const imageIsExporting = () => new ApiError(403, 'ImageIsExporting', 'The image is being exported already.')

export const marketplaceImage = () =>
  new ApiError(403, 'ImageNotSupported', 'An image that goes back to a marketplace image is not exported.')

export const publicImage = () => new ApiError(400, 'ImageNotSupported', 'Only custom images are exported.')
