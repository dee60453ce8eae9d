import { ApiError } from '../../../kernel/errors.ts'

/** Refusals of VPC 2016-04-28 about DHCP options sets. Codes and statuses: documented error tables, unless a guess. */
export const setNotFound = (id: string) =>
  new ApiError(400, 'InvalidDhcpOptionsSetId.NotFound', `The specified DHCP options set "${id}" does not exist.`)

/** By which Terraform tries again to detach and to delete. */
export const setStatus = (status: string) =>
  new ApiError(
    400,
    'IncorrectStatus.DhcpOptionsSet',
    `The DHCP options set is ${status}; try again when it is settled.`,
  )

export const setAttached = (vpcId: string) =>
  new ApiError(400, 'DependencyViolation.VpcAttachment', `The VPC ${vpcId} has the DHCP options set.`)

export const setQuotaExceeded = (limit: number) =>
  new ApiError(
    400,
    'QuotaExceeded.RegionDhcpOptionsSet',
    `The account may have ${limit} DHCP options sets in this region.`,
  )

/** A 400 in these tables. */
export const vpcNotFound = (id: string) =>
  new ApiError(400, 'InvalidVpcId.NotFound', `The specified VPC "${id}" does not exist.`)

export const attachmentExists = (setId: string) =>
  new ApiError(400, 'OperationFailed.AttachmentExist', `The VPC has the DHCP options set ${setId}.`)

export const attachmentMissing = () =>
  new ApiError(400, 'OperationFailed.AttachmentNotExist', 'The VPC has no DHCP options set.')

export const attachmentStatus = () =>
  new ApiError(
    400,
    'IncorrectStatus.VpcDhcpOptionsSet',
    'The VPC is being given a DHCP options set or loses one; try again.',
  )

export const otherSet = (setId: string) =>
  new ApiError(400, 'AttrMismatching.VpcDhcpOptionsSetId', `The VPC has another DHCP options set, ${setId}.`)

export const attachedVpcQuotaExceeded = (limit: number) =>
  new ApiError(400, 'QuotaExceeded.AttachVpcNumber', `A DHCP options set may be that of ${limit} VPCs.`)

export const illegalName = () =>
  new ApiError(
    400,
    'IllegalParam.DhcpOptionsSetName',
    'The name has 1 to 128 letters, digits, underscores and hyphens, a letter first.',
  )

export const illegalDescription = () =>
  new ApiError(
    400,
    'IllegalParam.DhcpOptionsSetDescription',
    'The description has 1 to 256 characters, a letter first, and does not begin with http:// or https://.',
  )

export const illegalDomainName = (text: string) =>
  new ApiError(400, 'IllegalParam.DomainName', `"${text}" is no suffix for host names.`)

export const tooManyServers = (limit: number) =>
  new ApiError(400, 'QuotaExceeded.DomainNameServers', `At most ${limit} DNS servers can be given.`)

/** Of CreateDhcpOptionsSet. */
export const malformedServers = (text: string) =>
  new ApiError(400, 'InvalidDomainNameServers.Malformed', `"${text}" is no IP address of a DNS server.`)

/** Of UpdateDhcpOptionsSetAttribute, whatever is wrong. Guess: also of CreateDhcpOptionsSet for an address twice. */
export const illegalServers = (text: string) =>
  new ApiError(400, 'IllegalParam.DomainNameServers', `"${text}" is no DNS server, or stands twice in the request.`)

export const illegalLeaseTime = (parameter: 'LeaseTime' | 'Ipv6LeaseTime', text: string) =>
  new ApiError(
    400,
    `IllegalParam.${parameter}`,
    `"${text}" is neither 24h to 1176h or 87600h to 175200h, nor 1d to 49d or 3650d to 7300d.`,
  )
