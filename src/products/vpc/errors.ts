import { ApiError } from '../../kernel/errors.ts'

/**
 * Refusals of VPC 2016-04-28. Codes and statuses: documented error tables (their spelling mistakes included) and what
 * Terraform and Packer handle.
 */
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

export const vpcHasDependents = (kind: 'VSwitch' | 'SecurityGroup' | 'RouteTable') =>
  new ApiError(400, `DependencyViolation.${kind}`, `The VPC still has resources of this kind: ${kind}.`)

export const resourceNotAvailable = () =>
  new ApiError(400, 'ResourceNotAvailable', 'No resources of this kind are sold in this region or zone.')

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

export const vSwitchHasDependents = () =>
  new ApiError(400, 'DependencyViolation', 'The vSwitch still has network interfaces, of instances or of their own.')

export const eipNotFound = (id: string) =>
  new ApiError(404, 'InvalidAllocationId.NotFound', `The specified EIP "${id}" does not exist.`)

export const eipQuotaExceeded = (limit: number) =>
  new ApiError(400, 'QuotaExceeded.Eip', `The account may have ${limit} EIPs and has them.`)

export const reserveIpFail = (why: string) =>
  new ApiError(400, 'ReserveIpFail', `No public address could be reserved: ${why}.`)

export const regionNotSupported = (isp: string) =>
  new ApiError(400, 'InvalidRegion.NotSupport', `This region has no line ${isp}.`)

export const incorrectEipStatus = (status: string) =>
  new ApiError(400, 'IncorrectEipStatus', `The EIP is ${status}; this is not possible now.`)

export const eipIsPrepaid = () =>
  new ApiError(400, 'Forbidden.ChargeTypeIsPrepaid', 'A subscription EIP cannot be released before it expires.')

export const instanceTypeNotSupported = (type: string) =>
  new ApiError(
    400,
    'InvalidInstanceType.ValueNotSupported',
    `EIPs are not associated with resources of type "${type}".`,
  )

/** AssociateEipAddress; the code lacks letters there. */
export const eipInstanceNotFound = (id: string) =>
  new ApiError(404, 'InvalidInstanId.NotFound', `The specified instance "${id}" does not exist.`)

/** UnassociateEipAddress; a 400 there. */
export const eipNotOnInstance = (id: string) =>
  new ApiError(400, 'InvalidInstanceId.NotFound', `The EIP is not associated with an instance "${id}".`)

export const eipRegionMismatch = () =>
  new ApiError(400, 'InvalidParameter.Mismatch', 'The EIP and the instance are not in the same region.')

export const incorrectInstanceStatus = (status: string) =>
  new ApiError(400, 'IncorrectInstanceStatus', `The instance is ${status}; this needs it Running or Stopped.`)

export const instanceHasEip = () =>
  new ApiError(400, 'InvalidAssociation.Duplicated', 'The instance has an EIP already.')

export const instanceHasPublicAddress = () =>
  new ApiError(
    400,
    'EIP_CAN_NOT_ASSOCIATE_WITH_PUBLIC_IP',
    'The instance has a public address of its own and can have no EIP.',
  )

export const lockReasonNotFound = () =>
  new ApiError(404, 'InvalidLockReason.NotFound', 'LockReason is financial or security.')

export const associatedTypeNotSupported = () =>
  new ApiError(400, 'InvalidIAssociatedInstanceType.ValueNotSupported', 'There is no such AssociatedInstanceType.')

export const chargeTypeNotSupported = () =>
  new ApiError(400, 'InvalidChargeType.ValueNotSupported', 'ChargeType is PostPaid or PrePaid.')

/** Tags: Guess, after the tables of the sister actions for Express Connect in the same product. */
export const invalidTagKey = () =>
  new ApiError(
    400,
    'InvalidTagKey',
    'A tag key has 1 to 128 characters, does not begin with aliyun or acs:, and holds no http:// or https://.',
  )

export const invalidTagValue = () =>
  new ApiError(400, 'InvalidTagValue', 'A tag value has at most 128 characters and holds no http:// or https://.')

export const duplicateTagKey = () =>
  new ApiError(400, 'Forbidden.TagKey.Duplicated', 'The same tag key stands twice in the request.')

export const tooManyTags = (limit: number) =>
  new ApiError(400, 'SizeLimitExceeded.TagNum', `A request holds at most ${limit} tags.`)

export const resourceTagsFull = (limit: number) =>
  new ApiError(400, 'QuotaExceeded.TagNum', `A resource carries at most ${limit} tags.`)

export const tooManyResourceIds = (limit: number) =>
  new ApiError(400, 'SizeLimitExceeded.ResourceId', `A request names at most ${limit} resources.`)

export const unknownResourceType = (type: string) =>
  new ApiError(400, 'InvalidInstanceType.NotFound', `There is no resource type "${type}" that carries tags.`)

export const taggedNotFound = (id: string) =>
  new ApiError(400, 'InvalidInstanceIds.NotFound', `The specified resource "${id}" does not exist.`)

export const nothingToListBy = () =>
  new ApiError(403, 'BothEmpty.TagsAndResources', 'One of ResourceId and Tag must be given.')
