import { ApiError } from '../../../kernel/errors.ts'

/** Refusals of the addresses and blocks of intranet NAT gateways. Guess: all codes; the statuses follow the sisters. */
export const notIntranet = () =>
  new ApiError(400, 'OperationUnsupported.NatGatewayType', 'Only intranet NAT gateways have NAT IPs of their own.')

export const natIpCidrNotFound = (cidr: string) =>
  new ApiError(404, 'InvalidNatIpCidr.NotFound', `The NAT gateway has no block ${cidr}.`)

export const natIpNotFound = (id: string) =>
  new ApiError(404, 'InvalidNatIpId.NotFound', `The specified NAT IP "${id}" does not exist.`)

export const invalidNatIpCidr = (why: string) => new ApiError(400, 'InvalidNatIpCidr.Malformed', why)

export const natIpCidrTaken = (other: string) =>
  new ApiError(400, 'OperationUnsupported.CidrConflict', `The block overlaps ${other}.`)

export const natIpCidrInUse = () =>
  new ApiError(400, 'DependencyViolation.NatIp', 'There are NAT IPs of the block; delete them first.')

export const isDefault = () =>
  new ApiError(400, 'OperationDenied.DefaultNatIp', 'What came with the NAT gateway is not deleted.')

export const invalidNatIp = () =>
  new ApiError(400, 'InvalidNatIp.Malformed', 'NatIp is an address of the block that nobody has.')

export const noNatIpLeft = () => new ApiError(400, 'OperationDenied.NoAvailableNatIp', 'The block has no address left.')

export const incorrectNatIpStatus = (status: string) =>
  new ApiError(400, 'IncorrectStatus.NatIp', `The NAT IP is ${status}; this needs it Available.`)

export const natIpInUse = (by: 'SnatEntry' | 'ForwardEntry') =>
  new ApiError(400, `DependencyViolation.${by}`, `A resource of this kind uses the NAT IP: ${by}.`)
