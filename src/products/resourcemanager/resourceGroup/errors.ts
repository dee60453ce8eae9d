import { ApiError } from '../../../kernel/errors.ts'

/** Codes as Terraform handles them (EntityNotExists, sic); statuses of the RAM family. */
export const groupNotFound = (id: string) =>
  new ApiError(404, 'EntityNotExists.ResourceGroup', `The resource group "${id}" does not exist.`)

export const groupExists = (name: string) =>
  new ApiError(409, 'EntityAlreadyExists.ResourceGroup', `There is a resource group "${name}" already.`)

export const groupsFull = (limit: number) =>
  new ApiError(409, 'LimitExceeded.ResourceGroup', `An account has at most ${limit} resource groups.`)

export const invalidName = () =>
  new ApiError(
    400,
    'InvalidParameter.Name',
    'The identifier has 2 to 50 letters, digits and hyphens and begins with a letter.',
  )

export const invalidDisplayName = () =>
  new ApiError(400, 'InvalidParameter.DisplayName', 'The display name has 1 to 50 characters.')

export const tooManyIds = (limit: number) =>
  new ApiError(400, 'InvalidParameter.ResourceGroupIds', `A request names at most ${limit} resource groups.`)

export const invalidStatus = () =>
  new ApiError(400, 'InvalidParameter.Status', 'Status is one of Creating, OK and PendingDelete.')

/** Guess: the code, after those of RAM. */
export const defaultGroupStays = () =>
  new ApiError(400, 'InvalidParameter.ResourceGroupId', 'The default resource group cannot be deleted.')

export const groupHasResources = (id: string) =>
  new ApiError(409, 'DeleteConflict.ResourceGroup.Resource', `There are resources in the resource group "${id}".`)

export const groupNotReady = (id: string, status: string) =>
  new ApiError(409, 'ConcurrentCallNotSupported', `The resource group "${id}" is ${status}.`)
