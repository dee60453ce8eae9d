import { invalidParameter } from '../../../door/errors.ts'
import { ApiError } from '../../../kernel/errors.ts'

/** Refusals about prefix lists. Codes of DeletePrefixList: its error table. Guess: all others but NotFound. */
export const prefixListNotFound = (id: string) =>
  new ApiError(404, 'InvalidPrefixListId.NotFound', `The specified prefix list "${id}" was not found.`)

export const associationExists = () =>
  new ApiError(400, 'NotAllowed.AssociationExist', 'Rules of security groups still name the prefix list.')

export const invalidPrefixListName = () =>
  invalidParameter(
    'PrefixListName',
    'It has 2 to 128 letters, digits and : _ . -, begins with a letter, not with com.aliyun or com.alibabacloud.',
  )

export const invalidPrefixListDescription = () =>
  invalidParameter('Description', 'It has 2 to 256 characters and does not begin with http:// or https://.')

export const invalidAddressFamily = () => invalidParameter('AddressFamily', 'It is IPv4 or IPv6.')

export const invalidMaxEntries = (limit: number) => invalidParameter('MaxEntries', `It is 1 to ${limit}.`)

export const invalidCidr = (text: string, family: string) =>
  invalidParameter('Entry.Cidr', `"${text}" is not an ${family} block without host bits.`)

export const invalidEntryDescription = () =>
  invalidParameter('Entry.Description', 'It has 2 to 32 characters and does not begin with http:// or https://.')

export const sameEntryTwice = (cidr: string) => invalidParameter('Entry.Cidr', `${cidr} stands twice in the request.`)

export const noSuchEntry = (cidr: string) =>
  invalidParameter('RemoveEntry.Cidr', `The prefix list has no entry ${cidr}.`)

export const prefixListFull = (limit: number) =>
  new ApiError(403, 'LimitExceed.PrefixListEntry', `The prefix list may have ${limit} entries.`)

export const tooManyPrefixLists = (limit: number) =>
  new ApiError(403, 'LimitExceed.PrefixList', `The account may have ${limit} prefix lists in this region.`)
