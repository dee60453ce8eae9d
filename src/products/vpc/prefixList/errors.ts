import { ApiError } from '../../../kernel/errors.ts'

/** Refusals of VPC 2016-04-28 about prefix lists. Guess: all; IncorrectStatus.PrefixList is what Terraform tries again. */
export const prefixListNotFound = (id: string) =>
  new ApiError(404, 'ResourceNotFound.PrefixList', `The specified prefix list "${id}" does not exist.`)

export const prefixListStatus = (status: string) =>
  new ApiError(400, 'IncorrectStatus.PrefixList', `The prefix list is ${status}; try again when it is Created.`)

export const prefixListRouted = (routeTableId: string) =>
  new ApiError(400, 'DependencyViolation.RouteTable', `The route table ${routeTableId} has an entry for the list.`)

export const prefixListQuotaExceeded = (limit: number) =>
  new ApiError(400, 'QuotaExceeded.PrefixList', `The account may have ${limit} prefix lists in this region.`)

export const illegalIpVersion = (text: string) =>
  new ApiError(400, 'IllegalParam.IpVersion', `IpVersion is IPv4 or IPv6, not "${text}".`)

export const illegalMaxEntries = (limit: number | null) =>
  new ApiError(400, 'IllegalParam.MaxEntries', `MaxEntries is a whole number of at least 1, at most ${limit ?? 'any'}.`)

export const illegalCidr = (text: string) =>
  new ApiError(400, 'IllegalParam.Cidr', `"${text}" is no block of the IP version of the prefix list.`)

export const duplicateCidr = (text: string) =>
  new ApiError(400, 'Duplicated.Cidr', `The block ${text} stands twice in the request.`)

export const noSuchEntry = (text: string) =>
  new ApiError(400, 'ResourceNotFound.PrefixListEntry', `The prefix list has no entry ${text}.`)

export const prefixListFull = (limit: number) =>
  new ApiError(400, 'QuotaExceeded.PrefixListEntry', `The prefix list may have ${limit} entries.`)
