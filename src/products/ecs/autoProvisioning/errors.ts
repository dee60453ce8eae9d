import { ApiError } from '../../../kernel/errors.ts'

/** Refusals about auto provisioning groups. No error table of them is known: codes and statuses are guesses. */
export const groupNotFound = (id: string) =>
  new ApiError(
    404,
    'InvalidAutoProvisioningGroupId.NotFound',
    `The specified auto provisioning group "${id}" does not exist.`,
  )

export const groupTypeNotEmulated = (type: string) =>
  new ApiError(
    400,
    'InvalidParameter.AutoProvisioningGroupType',
    `Groups of the type "${type}" are not emulated: only instant ones, which deliver at once and answer with the result.`,
  )

export const minimumNotReached = (delivered: number, minimum: number) =>
  new ApiError(
    403,
    'OperationDenied.NoStock',
    `Only ${delivered} of the least capacity of ${minimum} can be delivered, so nothing is.`,
  )

export const noPrivatePools = () =>
  new ApiError(400, 'Invalid.PrivatePoolOptionsId', 'There are no private pools: they are not emulated.')
