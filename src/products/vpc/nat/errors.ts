import { ApiError } from '../../../kernel/errors.ts'
import type { NatEntryStatus } from '../../../world/rows/nat.ts'

/**
 * Refusals of NAT gateways and their entries. Codes and statuses: documented error tables (their spelling mistakes
 * included) and what Terraform handles.
 */
export const natGatewayNotFound = (id: string) =>
  new ApiError(404, 'InvalidNatGatewayId.NotFound', `The specified NAT gateway "${id}" does not exist.`)

export const missingVSwitch = () =>
  new ApiError(
    400,
    'MissingParameter',
    'VSwitchId is mandatory: an Enhanced NAT gateway takes an address of a vSwitch.',
  )

export const invalidName = () =>
  new ApiError(
    400,
    'InvalidParameter.Name.Malformed',
    'The name is too short or too long, begins with no letter, or begins with http:// or https://.',
  )

export const invalidDescription = () =>
  new ApiError(
    400,
    'InvalidParameter.Description.Malformed',
    'The description is too short or too long, or begins with http:// or https://.',
  )

export const vpcIsPending = (status: string) =>
  new ApiError(400, 'VpcStatusError', `The VPC is ${status}; this needs it Available.`)

/** Terraform tries again. */
export const vSwitchIsPending = () =>
  new ApiError(400, 'VswitchStatusError', 'The vSwitch is Pending; try again when it is Available.')

export const vSwitchOfOtherVpc = () =>
  new ApiError(400, 'OperationFailed.VswNotBelongToVpc', 'The vSwitch belongs to another VPC.')

/** Standard gateways are sold no more. */
export const normalSoldOut = () =>
  new ApiError(
    400,
    'OperationFailed.NormalInventoryNotEnough',
    'Standard NAT gateways are no longer sold; NatType is Enhanced.',
  )

export const prePaidByLcu = () =>
  new ApiError(
    400,
    'OperationUnsupported.PrePaidPyByLcu',
    'NAT gateways are PostPaid: a subscription can not be paid by LCU, and no other is sold.',
  )

export const invalidSpec = () =>
  new ApiError(400, 'InvalidParameter.Spec.ValueNotSupported', 'Spec is Small, Middle, Large or XLarge.1.')

/** Guess: the code. */
export const natGatewayQuotaExceeded = (limit: number) =>
  new ApiError(400, 'QuotaExceeded.NatGateway', `The VPC may have ${limit} NAT gateways and has them.`)

export const noAddressLeft = () => new ApiError(400, 'ZONE_NO_AVAILABLE_IP', 'The vSwitch has no private address left.')

/** Guess: the code. */
export const paidByLcu = () =>
  new ApiError(400, 'OperationUnsupported.PayByLcu', 'A NAT gateway that is paid by LCU has no specification.')

/** Of the gateway itself. DeleteNatGateway answers 404. */
export const incorrectNatGatewayStatus = (status: string, httpStatus = 400) =>
  new ApiError(httpStatus, 'IncorrectStatus.NatGateway', `The NAT gateway is ${status}; this needs it Available.`)

/** Of the gateway, where entries are concerned. Terraform tries again. */
export const gatewayNotReady = (status: string) =>
  new ApiError(400, 'IncorrectStatus.NATGW', `The NAT gateway is ${status}; this needs it Available.`)

/** Guess: the code. */
export const bindModeNotBack = () =>
  new ApiError(400, 'OperationUnsupported.EipBindMode', 'EipBindMode goes from MULTI_BINDED to NAT and never back.')

export const isProtected = () =>
  new ApiError(400, 'InvalidOperation.DeletionProtection', 'Deletion protection is on; turn it off first.')

export const hasDependents = (kind: 'SnatEntry' | 'ForwardEntry' | 'EIPS') =>
  new ApiError(400, `DependencyViolation.${kind}`, `The NAT gateway still has resources of this kind: ${kind}.`)

export const snatTableNotFound = (id: string) =>
  new ApiError(404, 'InvalidSnatTableId.NotFound', `The specified SNAT table "${id}" does not exist.`)

export const snatEntryNotFound = (id: string) =>
  new ApiError(404, 'InvalidSnatEntryId.NotFound', `The specified SNAT entry "${id}" does not exist.`)

export const snatInvalid = (why: string) => new ApiError(400, 'INVALID_PARAMETER', why)

export const snatIpMalformed = (text: string) =>
  new ApiError(400, 'InvalidSnatIp.Malformed', `"${text}" is no IPv4 address.`)

export const tooManySnatIps = (limit: number) =>
  new ApiError(400, 'SNAT_IP_POOL_COUNT_TOO_MANY', `An SNAT entry has at most ${limit} addresses.`)

export const snatIpNotFound = (ip: string) =>
  new ApiError(404, 'InvalidSnatIp.NotFound', `The NAT gateway has no address ${ip}.`)

/** Terraform tries again. */
export const eipNotInGateway = (ip: string) =>
  new ApiError(400, 'EIP_NOT_IN_GATEWAY', `The EIP ${ip} is not associated with the NAT gateway.`)

/** Terraform tries again. */
export const eipInBinding = (ip: string) =>
  new ApiError(400, 'OperationUnsupported.EipInBinding', `The EIP ${ip} is just being associated or unassociated.`)

export const vSwitchHasSnatEntry = () =>
  new ApiError(400, 'Forbidden.SourceVSwitchId.Duplicated', 'The vSwitch has an SNAT entry already.')

export const snatCidrConflict = (cidr: string) =>
  new ApiError(400, 'OperationUnsupported.CidrConflict', `There is an SNAT entry for ${cidr} already.`)

export const ipMappedByForwardEntry = (ip: string) =>
  new ApiError(400, 'Forbidden.IpUsedInForwardTable', `A DNAT entry maps all ports of ${ip}.`)

export const snatTableFull = (limit: number) =>
  new ApiError(400, 'Forbidden.SnatEntryCountLimited', `An SNAT table has at most ${limit} entries.`)

export const incorrectSnatEntryStatus = (status: NatEntryStatus) =>
  new ApiError(400, 'IncorretSnatEntryStatus', `The SNAT entry is ${status}; this needs it Available.`)

export const forwardTableNotFound = (id: string) =>
  new ApiError(404, 'InvalidForwardTableId.NotFound', `The specified DNAT table "${id}" does not exist.`)

export const forwardEntryNotFound = (id: string) =>
  new ApiError(404, 'InvalidForwardEntryId.NotFound', `The specified DNAT entry "${id}" does not exist.`)

export const externalIpMalformed = () =>
  new ApiError(400, 'InvalidExternalIp.Malformed', 'ExternalIp is no IPv4 address.')

export const internalIpMalformed = () =>
  new ApiError(400, 'InvalidInternalIp.Malformed', 'InternalIp is no IPv4 address.')

export const externalPortMalformed = () =>
  new ApiError(400, 'InvalidExternalPort.Malformed', 'ExternalPort is 1 to 65535, a range like 10/20, or Any.')

export const internalPortMalformed = (why: string) => new ApiError(400, 'InvalidInternalPort.Malformed', why)

export const protocolNotSupported = () =>
  new ApiError(400, 'InvalidProtocal.ValueNotSupported', 'IpProtocol is TCP, UDP or Any.')

export const externalIpNotFound = (ip: string) =>
  new ApiError(404, 'InvalidExternalIp.NotFound', `The account has no address ${ip}.`)

/** Terraform tries again. */
export const externalIpNotInGateway = (ip: string) =>
  new ApiError(400, 'InvalidIp.NotInNatgw', `The address ${ip} does not belong to the NAT gateway.`)

export const internalIpOutsideVpc = () =>
  new ApiError(400, 'Forbidden.InternalIpOutOfVpcCIDR', 'InternalIp lies outside the blocks of the VPC.')

export const externalIpUsedInSnat = (ip: string) =>
  new ApiError(
    400,
    'Forbidden.ExternalIp.UsedInSnatTable',
    `An SNAT entry uses ${ip}: give another address, or PortBreak with ports above 1024.`,
  )

/** The code has two d there. */
export const internalHasEip = () =>
  new ApiError(400, 'Forbindden', 'The instance with InternalIp has an EIP of its own.')

/** Guess: the code. */
export const forwardConflict = (side: 'External' | 'Internal') =>
  new ApiError(
    400,
    `Forbidden.${side}Ip.Duplicated`,
    `Another DNAT entry has these ${side.toLowerCase()} address, port and protocol.`,
  )

export const sameIps = () =>
  new ApiError(400, 'InvalidInternalIp.Malformed', 'ExternalIp and InternalIp are the same address.')

/** Guess: the code. */
export const forwardTableFull = (limit: number) =>
  new ApiError(400, 'Forbidden.ForwardEntryCountLimited', `A DNAT table has at most ${limit} entries.`)

export const incorrectForwardEntryStatus = (status: NatEntryStatus) =>
  new ApiError(400, 'IncorretForwardEntryStatus', `The DNAT entry is ${status}; this needs it Available.`)

export const tableRequired = (names: string) => new ApiError(400, 'MissingParameter', `One of ${names} must be given.`)

/** Guess: the code. */
export const noDowngrade = () =>
  new ApiError(400, 'OperationUnsupported.NatType', 'An Enhanced NAT gateway does not become a standard one.')

/** Guess: the code. */
export const alreadyEnhanced = () =>
  new ApiError(400, 'OperationUnsupported.NatType', 'The NAT gateway is Enhanced already.')
