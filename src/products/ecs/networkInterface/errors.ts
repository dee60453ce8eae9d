import { ApiError } from '../../../kernel/errors.ts'

/**
 * Refusals about network interfaces. Codes and statuses: documented error tables of ECS 2014-05-26, which are the same
 * for all actions of the family, and what Terraform handles.
 */
export const networkInterfaceNotFound = (id: string) =>
  new ApiError(404, 'InvalidEniId.NotFound', `The specified network interface "${id}" does not exist.`)

export const vSwitchNotFound = (id: string) =>
  new ApiError(404, 'InvalidVSwitchId.NotFound', `The specified vSwitch "${id}" does not exist.`)

export const incorrectVSwitchStatus = (status: string) =>
  new ApiError(400, 'IncorrectVSwitchStatus', `The vSwitch is ${status}; network interfaces need an Available one.`)

export const instanceNotFound = (id: string) =>
  new ApiError(404, 'InvalidEcsId.NotFound', `The specified instance "${id}" does not exist.`)

export const notAttachedTo = (id: string) =>
  new ApiError(403, 'InvalidInstanceId.NotFound', `The network interface is not attached to an instance "${id}".`)

export const invalidEniState = (status: string) =>
  new ApiError(400, 'InvalidOperation.InvalidEniState', `The network interface is ${status}; this is not possible now.`)

export const invalidEcsState = (status: string) =>
  new ApiError(400, 'InvalidOperation.InvalidEcsState', `The instance is ${status}; it must be Running or Stopped.`)

export const detachPrimary = () =>
  new ApiError(
    400,
    'InvalidOperation.DetachPrimaryEniNotAllowed',
    'The primary network interface of an instance cannot be detached.',
  )

/** DeleteNetworkInterface. Guess: the code, which is that of instances. */
export const cardIsNextHop = (routeEntryId: string) =>
  new ApiError(400, 'DependencyViolation.RouteEntry', `The route entry ${routeEntryId} leads to the interface.`)

export const invalidEniType = () =>
  new ApiError(403, 'InvalidOperation.InvalidEniType', 'This is possible for secondary network interfaces only.')

export const otherZone = () =>
  new ApiError(
    403,
    'InvalidOperation.AvailabilityZoneMismatch',
    'The network interface and the instance are not in the same zone.',
  )

export const otherVpc = () => new ApiError(403, 'InvalidOperation.VpcMismatch', 'The two do not lie in the same VPC.')

export const tooManyInRegion = (limit: number) =>
  new ApiError(403, 'MaxEniCountExceeded', `The account may have ${limit} network interfaces in this region.`)

export const tooManyOnInstance = (limit: number) =>
  new ApiError(403, 'EniPerInstanceLimitExceeded', `An instance of this type has at most ${limit} network interfaces.`)

export const tooManyAddresses = (limit: number) =>
  new ApiError(
    403,
    'InvalidOperation.Ipv4CountExceeded',
    `The network interface may have ${limit} private addresses here, the primary one among them.`,
  )

export const groupFull = (limit: number) =>
  new ApiError(403, 'SecurityGroupInstanceLimitExceed', `The security group may hold ${limit} private addresses.`)

export const groupRequired = () =>
  new ApiError(400, 'MissingParameter', 'SecurityGroupId or SecurityGroupIds must be given.')

export const conflict = (one: string, other: string) =>
  new ApiError(400, 'InvalidParameter.Conflict', `${one} and ${other} cannot be given together.`)

export const addressesRequired = (names: string) => new ApiError(403, 'MissingParameter', `${names} must be given.`)

export const malformedAddress = (text: string) =>
  new ApiError(403, 'InvalidIp.Address', `"${text}" is not an IPv4 address.`)

export const addressOutside = (address: string) =>
  new ApiError(403, 'InvalidVSwitchId.IpInvalid', `The vSwitch does not hand out ${address}.`)

/** CreateNetworkInterface. */
export const addressTaken = (address: string) =>
  new ApiError(400, 'InvalidPrivateIpAddress.Duplicated', `The private address ${address} is in use.`)

/** AssignPrivateIpAddresses. */
export const addressAssigned = (address: string) =>
  new ApiError(403, 'InvalidIp.IpAssigned', `The private address ${address} is in use.`)

export const addressRepeated = (address: string) =>
  new ApiError(403, 'InvalidIp.IpRepeated', `The address ${address} stands twice in the request.`)

export const addressNotAssigned = (address: string) =>
  new ApiError(403, 'InvalidIp.IpUnassigned', `The network interface has no secondary address ${address}.`)

/** Guess: the code; the table has it without saying what conflicts. */
export const addressHasEip = (address: string) =>
  new ApiError(403, 'Operation.Conflict', `An EIP is associated with the address ${address}.`)

export const notEnoughAddresses = (free: number) =>
  new ApiError(403, 'InvalidVSwitchId.IpNotEnough', `The vSwitch has ${free} free private addresses.`)

/** Guess: the code is that of RunInstances. */
export const vpcFull = (limit: number) =>
  new ApiError(400, 'QuotaExceeded', `The VPC may hold ${limit} private addresses.`)

export const unsupportedParameter = (name: string) =>
  new ApiError(400, 'UnsupportedParameter', `The parameter ${name} is not supported here.`)

export const ipv6NotSupported = () =>
  new ApiError(403, 'InvalidOperation.Ipv6NotSupport', 'Instances of this type have no IPv6 addresses.')

/** Guess: the code, after that of IPv4. */
export const tooManyIpv6Addresses = (limit: number) =>
  new ApiError(
    403,
    'InvalidOperation.Ipv6CountExceeded',
    `The network interface may have ${limit} IPv6 addresses here.`,
  )

export const ipv6NotTurnedOn = () => new ApiError(403, 'InvalidVSwitch.Ipv6NotTurnOn', 'The vSwitch has no IPv6 block.')
