import { ApiError } from '../../../kernel/errors.ts'

/** Refusals of VPC 2016-04-28 about gateways and IPv6 addresses. Guess where nothing else is said: the codes. */
export const ipv6GatewayNotFound = (id: string) =>
  new ApiError(404, 'ResourceNotFound.Ipv6Gateway', `The specified IPv6 gateway "${id}" does not exist.`)

export const ipv6GatewayExists = (id: string) =>
  new ApiError(400, 'ResourceAlreadyExist.Ipv6Gateway', `The VPC has the IPv6 gateway ${id}.`)

export const ipv6GatewayStatus = (status: string) =>
  new ApiError(400, 'IncorrectStatus.Ipv6Gateway', `The IPv6 gateway is ${status}; this needs it Available.`)

export const ipv6GatewayInUse = (kind: 'Ipv6InternetBandwidth' | 'Ipv6EgressOnlyRule', id: string) =>
  new ApiError(400, `DependencyViolation.${kind}`, `${id} uses the IPv6 gateway.`)

export const vpcHasNoIpv6 = () =>
  new ApiError(400, 'OperationDenied.VpcIpv6NotEnabled', 'IPv6 has not been enabled for the VPC.')

export const illegalName = (parameter: string) =>
  new ApiError(
    400,
    `IllegalParam.${parameter}`,
    `${parameter} has 1 to 128 characters and does not begin with http:// or https://.`,
  )

export const illegalDescription = (parameter: string) =>
  new ApiError(
    400,
    `IllegalParam.${parameter}`,
    `${parameter} has 1 to 256 characters and does not begin with http:// or https://.`,
  )

export const ipv6AddressNotFound = (id: string) =>
  new ApiError(404, 'ResourceNotFound.Ipv6Address', `The specified IPv6 address "${id}" does not exist.`)

export const ipv6AddressNotFree = (text: string) =>
  new ApiError(400, 'IllegalParam.Ipv6Address', `"${text}" is no free IPv6 address of the vSwitch.`)

export const vSwitchHasNoIpv6 = () =>
  new ApiError(400, 'InvalidVSwitch.Ipv6NotTurnOn', 'IPv6 has not been enabled for the vSwitch.')

export const ipv6AddressHeld = (id: string) =>
  new ApiError(400, 'OperationDenied.Ipv6AddressInUse', `The network interface ${id} has the address.`)

export const ipv6AddressHasBandwidth = (id: string) =>
  new ApiError(400, 'DependencyViolation.Ipv6InternetBandwidth', `The address has the internet bandwidth ${id}.`)

/** Documented. */
export const noIpv6Gateway = () =>
  new ApiError(400, 'OperationFailed.Ipv6GatewayNotExist', 'The VPC of the address has no IPv6 gateway.')

/** Documented. */
export const gatewayOfAnotherVpc = () =>
  new ApiError(
    400,
    'OperationFailed.Ipv6GatewayDisMatchIpv6Address',
    'The IPv6 gateway and the address are not in the same VPC.',
  )

/** Documented. */
export const bandwidthExists = (id: string) =>
  new ApiError(400, 'OperationFailed.InternetBandwidthAlreadyExisted', `The address has the internet bandwidth ${id}.`)

/** Documented. */
export const illegalInternetChargeType = () =>
  new ApiError(400, 'IllegalParam.InternetChargeType', 'InternetChargeType is PayByTraffic or PayByBandwidth.')

export const illegalBandwidth = (max: number) =>
  new ApiError(400, 'IllegalParam.Bandwidth', `Bandwidth is 1 to ${max} Mbit/s.`)

/** Documented. */
export const ipv6InstanceMissing = () =>
  new ApiError(400, 'MissingParam.Ipv6InstanceId', 'Ipv6AddressId or Ipv6InternetBandwidthId is needed.')

/** Documented. */
export const ipv6InstanceNotFound = () =>
  new ApiError(400, 'InvalidIpv6Instance.NotFound', 'There is no such internet bandwidth of an IPv6 address.')

export const egressRuleNotFound = (id: string) =>
  new ApiError(404, 'ResourceNotFound.Ipv6EgressOnlyRule', `The specified rule "${id}" does not exist.`)

export const egressRuleExists = () =>
  new ApiError(400, 'ResourceAlreadyExist.Ipv6EgressOnlyRule', 'The address has an egress-only rule.')

export const egressRuleStatus = (status: string) =>
  new ApiError(400, 'IncorrectStatus.Ipv6EgressOnlyRule', `The rule is ${status}; this needs it Available.`)

export const addressHasNoBandwidth = () =>
  new ApiError(400, 'OperationDenied.Ipv6AddressNoBandwidth', 'The IPv6 address has no internet bandwidth.')

export const ipv4GatewayNotFound = (id: string) =>
  new ApiError(404, 'ResourceNotFound.Ipv4Gateway', `The specified IPv4 gateway "${id}" does not exist.`)

export const ipv4GatewayExists = (id: string) =>
  new ApiError(400, 'ResourceAlreadyExist.Ipv4Gateway', `The VPC has the IPv4 gateway ${id}.`)

/** By which Terraform tries CreateIpv4Gateway again. */
export const vpcNotReady = (status: string) =>
  new ApiError(400, 'IncorrectStatus.Vpc', `The VPC is ${status}; this needs it Available.`)

/** By which Terraform tries DeleteIpv4Gateway again. */
export const ipv4GatewayStatus = (status: string) =>
  new ApiError(400, 'IncorrectStatus.Ipv4Gateway', `The IPv4 gateway is ${status}; this needs it Created.`)

export const ipv4GatewayEnabled = () =>
  new ApiError(400, 'OperationDenied.Ipv4GatewayEnabled', 'The IPv4 gateway is enabled already.')

export const routeTableElsewhere = (id: string) =>
  new ApiError(400, 'OperationDenied.RouteTableNotInVpc', `The route table ${id} is not one of the VPC of the gateway.`)

export const ipv4GatewayRouted = (routeEntryId: string) =>
  new ApiError(400, 'DependencyViolation.RouteEntry', `The route entry ${routeEntryId} leads to the IPv4 gateway.`)
