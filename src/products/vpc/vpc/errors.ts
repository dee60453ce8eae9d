import { ApiError } from '../../../kernel/errors.ts'

/** Refusals of VPC 2016-04-28 about VPCs. Codes and statuses: documented error tables and what clients handle. */
export const vpcNotFound = (id: string) =>
  new ApiError(404, 'InvalidVpcId.NotFound', `The specified VPC "${id}" does not exist.`)

export const vpcQuotaExceeded = (limit: number) =>
  new ApiError(400, 'QuotaExceeded.Vpc', `The account may have ${limit} VPCs in this region and has them.`)

export const invalidVpcName = () =>
  new ApiError(
    400,
    'InvalidVpcName.Malformed',
    'A VPC name has 1 to 128 characters and does not begin with http:// or https://.',
  )

export const invalidVpcDescription = () =>
  new ApiError(
    400,
    'InvalidVpcDiscription.Malformed',
    'A description has 1 to 256 characters and does not begin with http:// or https://.',
  )

/** CreateVpc. */
export const vpcCidrInvalid = (why: string) =>
  new ApiError(400, 'InvalidParameter', `The specified CidrBlock is no block for a VPC: ${why}.`)

/** ModifyVpcAttribute and CreateVSwitch. */
export const invalidCidrBlock = (why: string) =>
  new ApiError(400, 'InvalidCidrBlock.Malformed', `The specified CidrBlock is not valid: ${why}.`)

export const cidrInUse = (vSwitchId: string) =>
  new ApiError(400, 'OperationFailed.CidrInUse', `The new block would leave out the vSwitch ${vSwitchId}.`)

export const userCidrInvalid = (text: string) =>
  new ApiError(400, 'InvalidParameter', `"${text}" is not a block for UserCidr.`)

export const tooManyUserCidrs = (limit: number) =>
  new ApiError(400, 'InvalidUserCidr.Quota', `At most ${limit} user blocks can be given.`)

export const userCidrOverlaps = (text: string) =>
  new ApiError(400, 'InvalidUserCidr.Malformed', `The user block "${text}" overlaps 100.64.0.0/10.`)

export const incorrectVpcStatus = (status: string) =>
  new ApiError(400, 'IncorrectVpcStatus', `The VPC is ${status}; this needs it Available.`)

export const vpcHasDependents = (kind: string) =>
  new ApiError(400, `DependencyViolation.${kind}`, `The VPC still has resources of this kind: ${kind}.`)

export const resourceNotAvailable = () =>
  new ApiError(400, 'ResourceNotAvailable', 'No resources of this kind are sold in this region or zone.')

/** Guess: the codes about IPv6 blocks. */
export const invalidIpv6Isp = (isp: string) => new ApiError(400, 'InvalidParameter', `"${isp}" is no line for Ipv6Isp.`)

export const invalidIpv6CidrBlock = (text: string) =>
  new ApiError(400, 'InvalidIpv6CidrBlock.Malformed', `"${text}" is no IPv6 block of 56 bits.`)

export const ipv6CidrBlockTaken = (block: string) =>
  new ApiError(400, 'InvalidIpv6CidrBlock.Duplicate', `The IPv6 block ${block} belongs to a VPC already.`)

/** ModifyVpcAttribute with EnableIPv6=false. */
export const ipv6BlockInUse = (vSwitchId: string) =>
  new ApiError(400, 'DependencyViolation.Ipv6CidrBlock', `The vSwitch ${vSwitchId} has a block of the IPv6 block.`)

/** AssociateVpcCidrBlock and UnassociateVpcCidrBlock. */
export const illegalIpVersion = (text: string) =>
  new ApiError(400, 'IllegalParam.IpVersion', `IpVersion is IPV4 or IPV6 and fits the block, not "${text}".`)

export const twoBlocks = () =>
  new ApiError(400, 'InvalidParameter', 'SecondaryCidrBlock and IPv6CidrBlock cannot be given together.')

export const blockMissing = () =>
  new ApiError(
    400,
    'MissingParam.SecondaryCidrBlockOrIpv6CidrBlock',
    'SecondaryCidrBlock or IPv6CidrBlock is needed, the one that IpVersion names.',
  )

export const illegalSecondaryBlock = (why: string) =>
  new ApiError(
    400,
    'IllegalParam.SecondaryCidrBlock',
    `The specified SecondaryCidrBlock is no block for a VPC: ${why}.`,
  )

export const secondaryBlockOverlaps = (block: string) =>
  new ApiError(400, 'Duplicated.SecondaryCidrBlock', `The specified SecondaryCidrBlock overlaps ${block}.`)

export const blockIsRouted = (destination: string) =>
  new ApiError(400, 'OperationFailed.ConflictWithEntry', `A route entry has the destination ${destination}.`)

export const tooManyBlocks = (isIpv6: boolean, limit: number) =>
  new ApiError(
    400,
    isIpv6 ? 'QuotaExceeded.IPv6CidrBlock' : 'QuotaExceeded.VpcMultiCidr',
    `The VPC may have ${limit} secondary blocks of this kind and has them.`,
  )

/** Guess: the code. */
export const noSuchBlock = (text: string) =>
  new ApiError(400, 'InvalidParameter', `"${text}" is no block that can be taken from the VPC.`)

/** CreateDefaultVpc. Guess: the code. */
export const defaultVpcExists = (id: string) =>
  new ApiError(400, 'OperationDenied.DefaultVpcExist', `The region has the default VPC ${id}.`)
