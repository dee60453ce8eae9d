import { ApiError } from '../../../kernel/errors.ts'

/** Refusals of the price actions. Codes and statuses: documented error table of DescribePrice, 2021. */
/** Only list prices with a source are answered: pay-as-you-go hours of instance types with Linux, and of no more. */
export const noSourcedPrice = (what: string) =>
  new ApiError(400, 'PriceNotFound', `There is no sourced list price of ${what}, and none is made up.`)

export const invalidResourceType = () =>
  new ApiError(400, 'InvalidResourceType.ValueNotSupported', 'The specified parameter ResourceType is not valid.')

export const instanceTypeMissing = () =>
  new ApiError(404, 'InvalidInstanceType.Missing', 'InstanceType must be given for the price of an instance.')

export const unknownInstanceType = () =>
  new ApiError(400, 'InvalidInstanceType.ValueNotSupported', 'The specified InstanceType does not exist.')

export const invalidPriceUnit = () =>
  new ApiError(400, 'InvalidPriceUnit.ValueNotSupported', 'PriceUnit is Hour, Week, Month or Year.')

export const invalidPeriod = () => new ApiError(400, 'InvalidPeriod', 'The specified period is not valid.')

export const invalidAmount = (most: number) => new ApiError(403, 'InvalidAmount.Malformed', `Amount is 1 to ${most}.`)

export const invalidIoOptimized = () =>
  new ApiError(400, 'InvalidIoOptimizedValue.ValueNotSupported', 'IoOptimized is none or optimized.')

export const invalidNetworkType = () =>
  new ApiError(404, 'InvalidNetworkType.ValueNotSupported', 'InstanceNetworkType is vpc or classic.')

export const invalidBandwidth = (most: number) =>
  new ApiError(400, 'InvalidInternetMaxBandwidthOut.ValueNotSupported', `InternetMaxBandwidthOut is 0 to ${most}.`)

export const invalidInternetChargeType = () =>
  new ApiError(400, 'InvalidInternetChargeType.ValueNotSupported', 'It is PayByTraffic or PayByBandwidth.')

export const imageNotFound = (id: string) =>
  new ApiError(404, 'InvalidImageId.NotFound', `The specified ImageId "${id}" does not exist.`)

export const imageNotForType = () =>
  new ApiError(403, 'ImageNotSupportInstanceType', 'The image does not run on the InstanceType.')

export const diskCategoryMissing = () =>
  new ApiError(404, 'InvalidDiskCategory.Missing', 'DataDisk.1.Category must be given for the price of a disk.')

export const unknownDiskCategory = (kind: 'System' | 'Data') =>
  new ApiError(400, `Invalid${kind}DiskCategory.ValueNotSupported`, 'There are no disks of that category.')

export const invalidDiskSize = () =>
  new ApiError(400, 'InvalidDataDiskSize.ValueNotSupported', 'The size is none that the category has.')

export const subscriptionExpired = () =>
  new ApiError(403, 'PrePaidInstance.Expired', 'The subscription of the instance has ended.')

/** Guess: the code is that of RenewInstance. */
export const subscriptionsOnly = () =>
  new ApiError(403, 'ChargeTypeViolation', 'It is a pay-as-you-go instance: only subscriptions have such a price.')
