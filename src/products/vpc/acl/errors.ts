import { ApiError } from '../../../kernel/errors.ts'

/** Refusals of VPC 2016-04-28 about network ACLs. Codes and statuses: documented error tables. */
export const aclNotFound = (id: string) =>
  new ApiError(400, 'InvalidNetworkAcl.NotFound', `The specified network ACL "${id}" does not exist.`)

export const aclVpcNotFound = (id: string) =>
  new ApiError(400, 'InvalidVpcId.NotFound', `The specified VPC "${id}" does not exist.`)

export const aclQuotaExceeded = (limit: number) =>
  new ApiError(400, 'QuotaExceed.NetworkAcl', `The account may have ${limit} network ACLs in a VPC.`)

export const illegalName = () =>
  new ApiError(
    400,
    'ParameterIllegal.Name',
    'A name has 1 to 128 characters and does not begin with http:// or https://.',
  )

export const illegalDescription = () =>
  new ApiError(
    400,
    'ParameterIllegal.Description',
    'A description has 1 to 256 characters and does not begin with http:// or https://.',
  )

export const aclModifying = () =>
  new ApiError(400, 'NetworkStatus.Modifying', 'The network ACL is being changed; try again.')

export const attachmentMoving = () =>
  new ApiError(
    400,
    'OperationDenied.NetworkAclAttachmentInMiddleStatus',
    'The network ACL is being associated with a vSwitch or taken from one; try again.',
  )

export const resourcesMissing = () =>
  new ApiError(400, 'ParameterMissing.Resources', 'Resource.N names the vSwitches, each once.')

export const illegalResourceType = () => new ApiError(400, 'ParameterIllegal.ResourceType', 'ResourceType is VSwitch.')

export const resourceNotFound = (id: string) =>
  new ApiError(400, 'InvalidResource.NotFound', `The specified vSwitch "${id}" does not exist.`)

export const otherVpc = (id: string) =>
  new ApiError(400, 'InvalidResource.VpcError', `The vSwitch ${id} is not in the VPC of the network ACL.`)

export const resourceBound = (id: string) =>
  new ApiError(400, 'InvalidResource.BindingExist', `The vSwitch ${id} has a network ACL.`)

export const resourceNotBound = (id: string) =>
  new ApiError(400, 'InvalidResource.NotBinding', `The vSwitch ${id} is not associated with the network ACL.`)

export const resourceMoving = (id: string) =>
  new ApiError(400, 'ResourceStatus.Error', `The vSwitch ${id} or its association is in transition; try again.`)

/** DeleteNetworkAcl. Guess: the code. */
export const aclInUse = (id: string) =>
  new ApiError(400, 'DependencyViolation.Resource', `The network ACL is associated with the vSwitch ${id}.`)

/** UpdateNetworkAclEntries. Guess: the codes of single members, after IllegalParam.PortRange, which is documented. */
export const illegalEntry = (member: string, text: string) =>
  new ApiError(400, `IllegalParam.${member}`, `"${text}" is no ${member} of an entry.`)

export const tooManyEntries = (limit: number) =>
  new ApiError(400, 'QuotaExceed.NetworkAclEntry', `A network ACL has at most ${limit} entries for each direction.`)

/** CopyNetworkAclEntries. Guess: the code. */
export const copiedToItself = () =>
  new ApiError(400, 'InvalidParameter', 'Source and destination are the same network ACL.')
