import { ApiError } from '../../../kernel/errors.ts'

/** Refusals of what changes instances after their birth. Codes and statuses: documented error tables of 2021. */
export const oneChangeAtATime = () =>
  new ApiError(400, 'InvalidParameter.Mismatch', 'A request changes the instance type or the bandwidth, not both.')

export const nothingToChange = () =>
  new ApiError(400, 'InvalidParameter', 'The request names neither an instance type nor a bandwidth.')

// Instance type

export const postPaidOnly = () =>
  new ApiError(403, 'ChargeTypeViolation', 'Pay-as-you-go instances only: this one is a subscription.')

export const prePaidOnly = () =>
  new ApiError(403, 'ChargeTypeViolation', 'Pay-As-You-Go instances do not support this operation.')

export const notStopped = (status: string) =>
  new ApiError(400, 'InvalidInstanceStatus.NotStopped', `The type is changed of Stopped instances; this is ${status}.`)

export const statusForbidsChange = (status: string) =>
  new ApiError(403, 'InvalidStatus.ValueNotSupported', `An instance that is ${status} can't be changed.`)

export const unknownType = () =>
  new ApiError(400, 'InvalidInstanceType.ValueNotSupported', 'The specified InstanceType does not exist.')

export const typeNotSold = (zoneId: string) =>
  new ApiError(403, 'InvalidInstanceType.ValueNotSupported', `The zone ${zoneId} does not sell the InstanceType.`)

export const typesDoNotGoTogether = (why: string) =>
  new ApiError(400, 'DependencyViolation.InstanceType', `The instance can't be changed to that type: ${why}`)

export const hasLocalDisks = () =>
  new ApiError(403, 'CategoryViolation', 'The type of an instance with local disks is not changed.')

export const imageNotForType = () =>
  new ApiError(403, 'ImageNotSupportInstanceType', 'The image of the instance does not run on that type.')

export const tooManyAddresses = (limit: number) =>
  new ApiError(403, 'InvalidOperation.Ipv4CountExceeded', `A network interface of that type has ${limit} addresses.`)

export const invalidSystemDiskCategory = () =>
  new ApiError(400, 'InvalidParam.SystemDiskCategory', 'SystemDisk.Category is cloud_efficiency or cloud_ssd.')

/** Guess: of a second change before the first has been made. */
export const changeInProgress = () =>
  new ApiError(403, 'LastTokenProcessing', 'The type of the instance is being changed already.')

export const expired = () =>
  new ApiError(403, 'InstanceExpiredOrInArrears', 'The subscription of the instance has ended.')

export const downgradeNotSaid = (operation: string) =>
  new ApiError(400, 'InvalidParameter', `The change is no ${operation}, as OperatorType says.`)

// Bandwidth

export const bandwidthOutOfRange = (most: number) =>
  new ApiError(400, 'InvalidInternetMaxBandwidthOut.ValueNotSupported', `InternetMaxBandwidthOut is 0 to ${most}.`)

export const bandwidthInOutOfRange = (most: number) =>
  new ApiError(400, 'InvalidInternetMaxBandwidthIn.ValueNotSupported', `InternetMaxBandwidthIn is 1 to ${most}.`)

export const unknownNetworkChargeType = () =>
  new ApiError(400, 'InvalidInternetChargeType.ValueNotSupported', 'It is PayByTraffic or PayByBandwidth.')

export const eipNeedsNoBandwidth = () =>
  new ApiError(403, 'InvalidInstance.InstanceNotSupported', 'An instance with an EIP needs no bandwidth of its own.')

export const publicIpNeedsBandwidth = () =>
  new ApiError(400, 'InvalidParam.AllocatePublicIp', 'A public address needs bandwidth: InternetMaxBandwidthOut is 0.')

export const noPublicAddressLeft = () => new ApiError(400, 'IpAllocationError', 'No public address is left.')

// Ways of paying

export const malformedInstanceIds = () =>
  new ApiError(400, 'InvalidParameter.InstanceIds', 'InstanceIds is a JSON array of ids of instances.')

export const tooManyInstanceIds = (limit: number) =>
  new ApiError(400, 'InstancesIdQuotaExceed', `InstanceIds names at most ${limit} instances.`)

export const unknownChargeType = () =>
  new ApiError(400, 'InvalidInstanceChargeType.ValueNotSupported', 'InstanceChargeType is PrePaid or PostPaid.')

/** Guess: the code, as no other in the table fits. */
export const chargeTypeIsSo = (chargeType: string) =>
  new ApiError(400, 'InvalidInstanceChargeType.ValueNotSupported', `The instance is ${chargeType} already.`)

/** Guess: the code, as no other in the table fits. */
export const spotStaysSpot = () =>
  new ApiError(400, 'InvalidInstanceChargeType.ValueNotSupported', 'Spot instances are not made subscriptions.')

export const statusForbidsChargeType = (status: string) =>
  new ApiError(400, 'InvalidStatus.ValueNotSupported', `The instance is ${status}; it has to be Running or Stopped.`)

export const expiredInstance = () =>
  new ApiError(400, 'ExpiredInstance', 'The subscription of the instance has ended: renew it first.')

export const releaseTimeIsSet = () =>
  new ApiError(400, 'ReleaseTimeHaveBeenSet', 'The instance has a time of automatic release: take it back first.')

export const periodUnitMismatch = () =>
  new ApiError(400, 'InvalidPeriod.UnitMismatch', 'Period and PeriodUnit do not go together.')

// Renewal

/** The spelling is the cloud's. */
export const periodMissing = () => new ApiError(400, 'MissingParamter', 'Period must be given to renew an instance.')

export const invalidPeriod = () => new ApiError(400, 'InvalidPeriod', 'The specified period is not valid.')

export const invalidPeriodUnit = (status: 400 | 403) =>
  new ApiError(status, 'InvalidPeriodUnit.ValueNotSupported', 'The specified parameter PeriodUnit is not valid.')

export const periodAndDay = () =>
  new ApiError(400, 'InvalidParameter.Conflict', 'Period and ExpectedRenewDay exclude each other.')

export const noUnifiedDay = () =>
  new ApiError(400, 'InvalidParameter', 'ExpectedRenewDay must be the unified expiry day, and none has been set.')

export const instanceIdMissing = () =>
  new ApiError(403, 'MissingParameter.InstanceId', 'The parameter InstanceId must be given.')

export const tooManyRenewed = (limit: number) =>
  new ApiError(403, 'InvalidParameter.ToManyInstanceIds', `InstanceId names at most ${limit} instances.`)

export const unknownRenewed = (id: string) =>
  new ApiError(403, 'InvalidParameter.InvalidInstanceId', `The specified InstanceId "${id}" does not exist.`)

export const invalidDuration = () =>
  new ApiError(403, 'InvalidParameter.Duration', 'The Duration is none of those that the PeriodUnit has.')

export const invalidRenewalStatus = () =>
  new ApiError(403, 'InvalidParameter.RenewalStatus', 'RenewalStatus is AutoRenewal, Normal or NotRenewal.')
