import { ApiError } from '../../../kernel/errors.ts'

/** Refusals about instances, ECS 2014-05-26. Codes and statuses: documented error tables. */
export const instanceNotFound = (id: string) =>
  new ApiError(404, 'InvalidInstanceId.NotFound', `The specified InstanceId "${id}" does not exist.`)

/** Of DeleteInstances. Guess: the status; the code is one that Terraform handles. */
export const instancesNotFound = (id: string) =>
  new ApiError(404, 'InvalidInstanceIds.NotFound', `The specified InstanceId "${id}" does not exist.`)

export const incorrectInstanceStatus = (status: string) =>
  new ApiError(403, 'IncorrectInstanceStatus', `The current status of the instance, ${status}, does not support this.`)

/** Pending and Starting instances can't be released. */
export const instanceInitializing = (status: string) =>
  new ApiError(403, 'IncorrectInstanceStatus.Initializing', `The instance is ${status}: it can't be released yet.`)

export const instanceExpired = () => new ApiError(403, 'InstanceExpired', 'The subscription of the instance has ended.')

export const instanceExpiredOrInArrears = () =>
  new ApiError(403, 'InstanceExpiredOrInArrears', 'The subscription of the instance has ended.')

export const chargeTypeForbidsRelease = () =>
  new ApiError(
    403,
    'ChargeTypeViolation',
    'A subscription instance is released after its expiry only, with TerminateSubscription=true.',
  )

export const deletionProtection = () =>
  new ApiError(403, 'InvalidOperation.DeletionProtection', 'The deletion protection of the instance is on.')

export const invalidInstanceIds = (limit: number) =>
  new ApiError(400, 'InvalidParameter', `InstanceId.N names 1 to ${limit} instances.`)

/** What a dry run of the batch actions ends with. Guess: the status is that of DryRunOperation. */
export const dryRunSuccess = () =>
  new ApiError(400, 'DRYRUN.SUCCESS', 'The request would succeed; DryRun kept it from being carried out.')

export const invalidStoppedMode = () =>
  new ApiError(400, 'InvalidParameter', 'StoppedMode is KeepCharging or StopCharging.')

// AllocatePublicIpAddress

export const noPublicBandwidth = () =>
  new ApiError(
    400,
    'AllocateIpInvalidInstanceBandwidth',
    'The InternetMaxBandwidthOut of the instance is 0: a public address needs bandwidth.',
  )

export const noPublicAddressLeft = () => new ApiError(400, 'InsufficientPublicIp', 'No public address is left.')

export const hasEip = () =>
  new ApiError(403, 'AllocatedAlready', 'An EIP is associated with the instance; it has no room for a public address.')

export const malformedIpAddress = () =>
  new ApiError(400, 'InvalidIpAddress.Malformed', 'The specified parameter "IpAddress" is not valid.')

export const ipAddressNotChoosable = () =>
  new ApiError(404, 'InvalidIpAddress.NotFound', 'Only accounts on an allow list choose the address, and none is.')

/** Guess: the code; no table names one. */
export const invalidVncPassword = () =>
  new ApiError(400, 'InvalidVncPassword.Malformed', 'It has six characters: small and capital letters and digits.')

// Lists

export const unknownStatus = () => new ApiError(404, 'InvalidStatus.NotFound', 'There is no such Status.')

export const unknownChargeType = () =>
  new ApiError(404, 'InvalidInstanceChargeType.NotFound', 'InstanceChargeType is PrePaid or PostPaid.')

export const unknownInternetChargeType = () =>
  new ApiError(404, 'InvalidInternetChargeType.ValueNotSupported', 'There is no such InternetChargeType.')

export const unknownLockReason = () =>
  new ApiError(404, 'InvalidLockReason.NotFound', 'The specified LockReason does not exist.')

export const unknownNetworkType = () =>
  new ApiError(404, 'InvalidNetworkType.NotFound', 'InstanceNetworkType is vpc or classic.')

export const unknownHpcCluster = () =>
  new ApiError(400, 'InvalidHpcClusterId.NotFound', 'The specified HpcClusterId is not found.')

// What RunInstances and ModifyInstanceAttribute share

export const invalidInstanceName = () =>
  new ApiError(
    400,
    'InvalidInstanceName.Malformed',
    'An instance name has 2 to 128 characters: a letter, then letters, digits and : _ . -.',
  )

export const invalidDescription = () =>
  new ApiError(
    400,
    'InvalidDescription.Malformed',
    'A description has 2 to 256 characters and does not begin with http:// or https://.',
  )

export const invalidHostName = () =>
  new ApiError(400, 'InvalidHostName.Malformed', 'The specified parameter "HostName" is not valid.')

export const invalidPassword = () =>
  new ApiError(400, 'InvalidPassword.Malformed', 'A password has 8 to 30 characters of three kinds out of four.')

export const userDataTooLong = (limit: number) =>
  new ApiError(400, 'InvalidUserData.SizeExceeded', `UserData has at most ${limit} bytes before it is encoded.`)

/** Guess: the code; no table names one. */
export const malformedUserData = () =>
  new ApiError(400, 'InvalidUserData.Base64FormatInvalid', 'UserData must be encoded in Base64.')

export const userDataNeedsIoOptimized = () =>
  new ApiError(400, 'InvalidUserData.NotSupported', 'UserData needs an I/O optimized instance.')

export const imageWithoutCloudInit = () =>
  new ApiError(400, 'ImageNotSupportCloudInit', 'The image does not support cloud-init.')

export const invalidCreditSpecification = () =>
  new ApiError(
    400,
    'InvalidParameter.CreditSpecification',
    'CreditSpecification is Standard or Unlimited, and for burstable types only.',
  )

export const securityGroupNotFound = (id: string) =>
  new ApiError(404, 'InvalidSecurityGroupId.NotFound', `The specified SecurityGroupId "${id}" does not exist.`)

export const securityGroupFull = (limit: number) =>
  new ApiError(403, 'SecurityGroupInstanceLimitExceed', `The security group may hold ${limit} private addresses.`)

/** Guess: no table of these actions names a code for it; this is that of JoinSecurityGroup. */
export const mixedSecurityGroups = () =>
  new ApiError(400, 'InvalidOperation.MultiGroupType', 'Basic and enterprise security groups cannot be mixed.')

export const userDataWhileRunning = (status: string) =>
  new ApiError(403, 'IncorrectInstanceStatus', `UserData is changed of Stopped instances; this one is ${status}.`)

export const protectionForPostPaidOnly = () =>
  new ApiError(400, 'ChargeTypeViolation', 'DeletionProtection is for pay-as-you-go instances only.')

export const tooManyGroups = (limit: number) =>
  new ApiError(400, 'JoinedGroupLimitExceed', `An instance is in at most ${limit} security groups.`)

/** DeleteInstance and DeleteInstances. */
export const instanceIsNextHop = (routeEntryId: string) =>
  new ApiError(
    400,
    'DependencyViolation.RouteEntry',
    `The route entry ${routeEntryId} leads to the instance or an interface of it.`,
  )

// ConvertNatPublicIpToEip

export const nothingToConvert = () =>
  new ApiError(403, 'OperationDenied', 'The instance has no public address with bandwidth that could become an EIP.')

export const convertsByTrafficOnly = () =>
  new ApiError(
    403,
    'OperationDenied',
    'The public address of a subscription becomes an EIP only if it pays by traffic.',
  )

export const expiresTooSoon = () =>
  new ApiError(403, 'InvalidEndTime.OperateNotSupport', 'The subscription of the instance ends within 24 hours.')

/** Guess: the code, which AllocateEipAddress has. */
export const eipQuotaExceeded = (limit: number) =>
  new ApiError(400, 'QuotaExceeded.Eip', `The account may have ${limit} EIPs and has them.`)
