import { ApiError } from '../../../kernel/errors.ts'

/** Refusals of VPC 2016-04-28 about vSwitches. Codes and statuses: documented error tables and what clients handle. */
export const zoneNotFound = (id: string) =>
  new ApiError(404, 'InvalidZoneId.NotFound', `The specified zone "${id}" does not exist in this region.`)

export const vSwitchNotFound = (id: string) =>
  new ApiError(404, 'InvalidVSwitchId.NotFound', `The specified vSwitch "${id}" does not exist.`)

export const vSwitchQuotaExceeded = (limit: number) =>
  new ApiError(400, 'QuotaExceeded.VSwitch', `The VPC may have ${limit} vSwitches and has them.`)

export const invalidVSwitchName = () =>
  new ApiError(
    400,
    'InvalidVSwitchName.Malformed',
    'A vSwitch name has 1 to 128 characters and does not begin with http:// or https://.',
  )

export const invalidVSwitchDescription = () =>
  new ApiError(
    400,
    'InvalidVSwitchDiscription.Malformed',
    'A description has 1 to 256 characters and does not begin with http:// or https://.',
  )

export const invalidVSwitchMask = () =>
  new ApiError(400, 'InvalidCirdrBlock.MaskLength', 'The mask of a vSwitch block has 16 to 29 bits.')

export const cidrOutsideVpc = () =>
  new ApiError(400, 'InvalidParameter', 'The specified CidrBlock does not lie in a block of the VPC.')

export const cidrOverlapped = () =>
  new ApiError(400, 'InvalidCidrBlock.Overlapped', 'The specified CidrBlock overlaps that of another vSwitch.')

/** CreateVSwitch while another vSwitch of the VPC is Pending, and DeleteVSwitch of one that is. Clients try again. */
export const incorrectVSwitchStatus = (vSwitchId: string) =>
  new ApiError(400, 'IncorrectVSwitchStatus', `The vSwitch ${vSwitchId} is Pending; try again when it is not.`)

/** ModifyVSwitchAttribute. */
export const vSwitchNotReady = () =>
  new ApiError(400, 'IncorrectStatus.VSwitch', 'The vSwitch is Pending; try again when it is Available.')

export const otherVSwitchPending = (vSwitchId: string) =>
  new ApiError(
    400,
    'OperationDenied.OtherSubnetProcessing',
    `The vSwitch ${vSwitchId} of the same VPC is being made or deleted; try again.`,
  )

export const vSwitchHasDependents = (kind: '' | '.EnhancedNatgw' | '.SnatEntry' | '.HaVip') =>
  new ApiError(
    400,
    `DependencyViolation${kind}`,
    'The vSwitch is in use: by network interfaces, a NAT gateway, or an SNAT entry.',
  )

/** CreateVSwitch. Guess: the code of a block that a route of the VPC leads elsewhere. */
export const cidrIsRouted = (destination: string) =>
  new ApiError(400, 'InvalidCidrBlock.Overlapped', `A route entry of the VPC has the destination ${destination}.`)

/** CreateVSwitch while a route entry of the VPC is in transition. Clients try again. */
export const routeEntryInTransition = (id: string) =>
  new ApiError(400, 'InvalidStatus.RouteEntry', `The route entry ${id} of the VPC is in transition; try again.`)

/** Guess: the codes about IPv6. */
export const vpcHasNoIpv6 = () =>
  new ApiError(400, 'OperationDenied.VpcIpv6NotEnabled', 'IPv6 has not been enabled for the VPC.')

export const ipv6CidrOverlapped = () =>
  new ApiError(400, 'InvalidCidrBlock.Overlapped', 'The IPv6 block belongs to another vSwitch.')

/** ModifyVSwitchAttribute. */
export const ipv6CidrIsFixed = () =>
  new ApiError(400, 'OperationDenied.Ipv6CidrBlockExists', 'The vSwitch has an IPv6 block, which cannot be changed.')

export const ipv6AddressesInUse = () =>
  new ApiError(400, 'DependencyViolation.Ipv6Address', 'IPv6 addresses of the vSwitch are in use.')

/** DeleteVSwitch. */
export const vSwitchHasRouteTable = (id: string) =>
  new ApiError(400, 'DependencyViolation.RouteTable', `The vSwitch is associated with the custom route table ${id}.`)

/** CreateDefaultVSwitch. Guess: the codes. */
export const noDefaultVpc = () =>
  new ApiError(400, 'OperationDenied.NoDefaultVpc', 'The region has no default VPC; CreateDefaultVpc makes it.')

export const defaultVSwitchExists = (id: string) =>
  new ApiError(400, 'OperationDenied.DefaultVSwitchExist', `The zone has the default vSwitch ${id}.`)

/** DeleteVSwitch. */
export const vSwitchHasAcl = (id: string) =>
  new ApiError(400, 'DependencyViolation.NetworkAcl', `The vSwitch has the network ACL ${id}.`)
