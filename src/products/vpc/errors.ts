import { ApiError } from '../../kernel/errors.ts'

/**
 * Refusals of VPC 2016-04-28. Codes and statuses: documented error tables (their spelling mistakes included) and what
 * Terraform and Packer handle.
 */
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

export const eipIsSubscription = () =>
  new ApiError(400, 'InvalidParameter', 'The bandwidth of a subscription EIP is not changed by this action.')

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

/** MoveResourceGroup. Guess: the status and code. */
export const movedNotFound = (id: string) =>
  new ApiError(404, 'InvalidInstanceId.NotFound', `The specified resource "${id}" does not exist.`)
