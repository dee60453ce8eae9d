import { ApiError } from '../../../kernel/errors.ts'

/** Refusals of RunInstances. Codes and statuses: its documented error table, if nothing else is said. */
export const invalidAmount = (limit: number) => new ApiError(403, 'InvalidParam.Amount', `Amount is 1 to ${limit}.`)

export const invalidMinAmount = () =>
  new ApiError(400, 'InvalidMinAmount.Malformed', 'MinAmount is 1 to 100 and not above Amount.')

/** `name` and `other` exclude each other. */
export const conflict = (name: string, other: string) =>
  new ApiError(400, 'InvalidParameter.Conflict', `${name} and ${other} cannot be given together.`)

// Ways of paying

export const unknownChargeType = () =>
  new ApiError(404, 'InvalidInstanceChargeType.NotFound', 'InstanceChargeType is PrePaid or PostPaid.')

/** The spelling is the cloud's. */
export const periodRequired = () =>
  new ApiError(400, 'MissingParamter', 'Period must be given for a subscription instance.')

export const invalidPeriod = () => new ApiError(400, 'InvalidPeriod', 'The specified period is not valid.')

export const invalidPeriodUnit = () =>
  new ApiError(400, 'InvalidPeriodType.ValueNotSupported', 'PeriodUnit is Week or Month.')

export const invalidAutoRenewPeriod = () =>
  new ApiError(400, 'InvalidAutoRenewPeriod.ValueNotSupported', 'The specified AutoRenewPeriod is not valid.')

export const invalidAutoReleaseTime = () =>
  new ApiError(
    400,
    'InvalidAutoReleaseTime.Malformed',
    'AutoReleaseTime is yyyy-MM-ddTHH:mm:ssZ, from half an hour to three years ahead, for pay-as-you-go instances.',
  )

export const invalidSpotStrategy = () =>
  new ApiError(400, 'InvalidSpotStrategy', 'SpotStrategy is NoSpot, SpotWithPriceLimit or SpotAsPriceGo.')

export const spotNotPrepaid = () =>
  new ApiError(400, 'InvalidSpotPrepaid', 'Spot instances are pay-as-you-go instances.')

export const invalidSpotPriceLimit = () =>
  new ApiError(400, 'InvalidSpotPriceLimit', 'SpotPriceLimit is above 0, with at most three decimals.')

export const invalidSpotDuration = () => new ApiError(400, 'InvalidSpotDuration', 'SpotDuration is 0 or 1.')

export const invalidSpotInterruption = () =>
  new ApiError(400, 'InvalidSpotInterruptionBehavior', 'SpotInterruptionBehavior is Terminate or Stop.')

// Type and image

export const unknownInstanceType = () =>
  new ApiError(400, 'InvalidInstanceType.ValueNotSupported', 'The specified InstanceType does not exist.')

export const typeNotInZone = (type: string, zoneId: string) =>
  new ApiError(403, 'InvalidInstanceType.ZoneNotSupported', `The zone ${zoneId} does not sell ${type}.`)

export const zoneNotOnSale = (zoneId: string) =>
  new ApiError(403, 'Zone.NotOnSale', `Nothing is sold in the zone ${zoneId} any more.`)

export const noStock = () =>
  new ApiError(
    403,
    'OperationDenied.NoStock',
    'The requested resource is sold out in the specified zone; try other types of resources or other regions and zones.',
  )

export const elasticQuotaExceeded = (quota: string, limit: number) =>
  new ApiError(403, 'QuotaExceed.ElasticQuota', `The instances would exceed the quota ${quota}, which is ${limit}.`)

export const unknownIoOptimized = () =>
  new ApiError(400, 'InvalidIoOptimize.ValueNotSupported', 'IoOptimized is none or optimized.')

export const typeNotIoOptimized = () =>
  new ApiError(404, 'IoOptimized.NotSupported', 'The specified InstanceType has no I/O optimized instances.')

export const typeIsIoOptimized = () =>
  new ApiError(404, 'DependencyViolation.IoOptimized', 'Instances of the specified InstanceType are I/O optimized.')

export const imageNotFound = (id: string) =>
  new ApiError(404, 'InvalidImageId.NotFound', `The specified ImageId "${id}" does not exist.`)

/** Guess: the code; no table names one for families. */
export const imageFamilyNotFound = (family: string) =>
  new ApiError(404, 'InvalidImageFamily.NotFound', `No Available image is of the family "${family}".`)

export const imageNotValid = (status: string) =>
  new ApiError(403, 'OperationDenied.ImageNotValid', `The image is ${status} and can't be used.`)

export const imageNotForType = () =>
  new ApiError(403, 'ImageNotSupportInstanceType', 'The specified image does not run on the specified InstanceType.')

// Network

export const zoneNotFound = (id: string) =>
  new ApiError(404, 'InvalidZoneId.NotFound', `The specified ZoneId "${id}" does not exist.`)

export const vSwitchNotFound = (id: string) =>
  new ApiError(404, 'InvalidVSwitchId.NotFound', `The specified VSwitchId "${id}" does not exist.`)

export const incorrectVSwitchStatus = (status: string) =>
  new ApiError(400, 'IncorrectVSwitchStatus', `The vSwitch is ${status}; instances need an Available one.`)

export const incorrectVpcStatus = (status: string) =>
  new ApiError(400, 'IncorrectVpcStatus', `The VPC is ${status}; instances need an Available one.`)

export const vSwitchInOtherZone = () =>
  new ApiError(400, 'InvalidParameter.Mismatch', 'The vSwitch is not in the specified zone.')

export const groupInOtherVpc = () =>
  new ApiError(400, 'InvalidParameter.Mismatch', 'The security group and the vSwitch are not in the same VPC.')

/** As JoinSecurityGroup has it. Guess: RunInstances refuses it with the same code. */
export const tooManyRules = (limit: number) =>
  new ApiError(403, 'AclLimitExceed', `The security groups of one network interface may have ${limit} rules in all.`)

export const notEnoughAddresses = (free: number) =>
  new ApiError(400, 'QuotaExceeded.PrivateIpAddress', `The vSwitch has ${free} free private addresses.`)

export const vpcFull = (limit: number) =>
  new ApiError(400, 'QuotaExceeded', `The VPC may hold ${limit} private addresses.`)

export const malformedPrivateAddress = () =>
  new ApiError(400, 'InvalidPrivateIpAddress.Malformed', 'The private address is not an IPv4 address.')

export const privateAddressOutside = (address: string) =>
  new ApiError(400, 'InvalidPrivateIpAddress', `The vSwitch does not hand out ${address}.`)

export const privateAddressTaken = (address: string) =>
  new ApiError(400, 'InvalidPrivateIpAddress.Duplicated', `The private address ${address} is in use.`)

export const invalidNetworkInterface = (why: string) => new ApiError(400, 'InvalidParam.NetworkInterface', why)

export const invalidBandwidthOut = () =>
  new ApiError(400, 'InvalidInternetMaxBandwidthOut.Malformed', 'InternetMaxBandwidthOut is 0 to 100 Mbit/s.')

export const invalidBandwidthIn = (max: number) =>
  new ApiError(400, 'InvalidInternetMaxBandwidthIn.Malformed', `InternetMaxBandwidthIn is 1 to ${max} Mbit/s.`)

export const invalidInternetChargeType = () =>
  new ApiError(
    400,
    'InvalidInternetChargeType.ValueNotSupported',
    'InternetChargeType is PayByTraffic or PayByBandwidth.',
  )

/** Guess: the code; AllocatePublicIpAddress has it. */
export const noPublicAddressLeft = () => new ApiError(400, 'InsufficientPublicIp', 'No public address is left.')

// Disks

export const tooManyDisks = (limit: number) =>
  new ApiError(400, 'InstanceDiskNumber.LimitExceed', `An instance of this type has at most ${limit} data disks.`)

export const invalidDiskName = () =>
  new ApiError(
    400,
    'InvalidDiskName.Malformed',
    'A disk name has 2 to 128 characters: a letter, then letters, digits and : _ . -.',
  )

export const invalidDiskDescription = () =>
  new ApiError(
    400,
    'InvalidDiskDescription.Malformed',
    'A description has 2 to 256 characters and does not begin with http:// or https://.',
  )

export const unknownSystemDiskCategory = () =>
  new ApiError(400, 'InvalidSystemDiskCategory.ValueNotSupported', 'There are no system disks of that category.')

export const unknownDataDiskCategory = () =>
  new ApiError(400, 'InvalidDataDiskCategory.ValueNotSupported', 'There are no data disks of that category.')

export const categoryNotForType = (category: string) =>
  new ApiError(403, 'InvalidDiskCategory.NotSupported', `The specified InstanceType takes no disks of ${category}.`)

export const invalidSystemDiskSize = (maxGiB: number) =>
  new ApiError(
    400,
    'InvalidSystemDiskSize.ValueNotSupported',
    `The size of the system disk is a number of GiB, at most ${maxGiB}.`,
  )

export const systemDiskBelowMin = (minGiB: number) =>
  new ApiError(404, 'InvalidSystemDiskSize.LessThanMinSize', `The system disk has at least ${minGiB} GiB.`)

export const systemDiskBelowImage = (sizeGiB: number) =>
  new ApiError(404, 'InvalidSystemDiskSize.LessThanImageSize', `The image needs a system disk of ${sizeGiB} GiB.`)

export const invalidDataDiskSize = (minGiB: number, maxGiB: number) =>
  new ApiError(400, 'InvalidDataDiskSize.ValueNotSupported', `The data disk has ${minGiB} to ${maxGiB} GiB.`)

export const diskBelowSnapshot = (sizeGiB: number) =>
  new ApiError(403, 'InvalidDiskSize.TooSmall', `The snapshot needs a disk of ${sizeGiB} GiB.`)

export const dataSnapshotNotFound = (id: string) =>
  new ApiError(404, 'InvalidDataDiskSnapshotId.NotFound', `The specified SnapshotId "${id}" does not exist.`)

export const snapshotNotReady = (status: string) =>
  new ApiError(403, 'InvalidSnapshotId.NotReady', `The snapshot is ${status}; it can be used once it is accomplished.`)

export const notDataSnapshot = () =>
  new ApiError(403, 'InvalidSnapshotId.NotDataDiskSnapshot', 'The specified snapshot is of a system disk.')

export const invalidDevice = () =>
  new ApiError(400, 'InvalidDataDevice.Malformed', 'DataDisk.N.Device is /dev/xvdb to /dev/xvdz.')

export const deviceInUse = (device: string) =>
  new ApiError(403, 'InvalidDevice.InUse', `Two data disks have the device ${device}.`)

// Settings

export const passwordTwice = () =>
  new ApiError(400, 'InvalidPasswordParam.Mismatch', 'Password and PasswordInherit exclude each other.')

/** Guess: the status, and that RunInstances has the code of the key pair actions. */
export const keyPairNotFound = (name: string) =>
  new ApiError(404, 'InvalidKeyPairName.NotFound', `The specified KeyPairName "${name}" does not exist.`)

export const nameTooLongForSuffix = () =>
  new ApiError(403, 'InvalidParams.InstanceNameExceed', 'UniqueSuffix takes three places: shorten InstanceName.')

export const hostNameTooLongForSuffix = () =>
  new ApiError(403, 'InvalidParams.HostnameExceed', 'UniqueSuffix takes three places: shorten HostName.')

export const invalidHttpEndpoint = () =>
  new ApiError(400, 'InvalidHttpEndpoint.NotSupported', 'HttpEndpoint is enabled or disabled.')

export const invalidHttpTokens = () =>
  new ApiError(400, 'InvalidHttpTokens.NotSupported', 'HttpTokens is optional or required.')

export const invalidHopLimit = () =>
  new ApiError(400, 'InvalidHttpPutResponseHopLimit.NotSupported', 'HttpPutResponseHopLimit is 1 to 64.')

export const tooManyTags = (limit: number) => new ApiError(400, 'InvalidTagCount', `There are at most ${limit} tags.`)

export const tagMismatch = () => new ApiError(400, 'InvalidTag.Mismatch', 'A Tag.N.Value stands without its Tag.N.Key.')

// Resources that can't exist here

export const dedicatedHostNotFound = () =>
  new ApiError(400, 'InvalidDedicatedHostId.NotFound', 'Instances on dedicated hosts are not emulated.')

export const invalidTenancy = () => new ApiError(400, 'InvalidParam.Tenancy', 'Tenancy is default or host.')

export const hpcClusterNotFound = () =>
  new ApiError(400, 'InvalidHpcClusterId.NotFound', 'There are no HPC clusters: they are not emulated.')

export const deploymentSetNotFound = () =>
  new ApiError(404, 'DeploymentSet.NotFound', 'The specified deployment set does not exist.')

export const privatePoolIdRequired = () =>
  new ApiError(400, 'MissingParameter.PrivatePoolOptionsId', 'PrivatePoolOptions.Id must be given to match a target.')

export const invalidPrivatePoolId = () =>
  new ApiError(400, 'Invalid.PrivatePoolOptionsId', 'There are no private pools: they are not emulated.')
