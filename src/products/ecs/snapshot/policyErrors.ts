import { ApiError } from '../../../kernel/errors.ts'

/** Refusals about automatic snapshot policies, ECS 2014-05-26. Codes and statuses: documented error tables. */
export const policyNotFound = (id: string) =>
  new ApiError(404, 'ParameterInvalid', `The automatic snapshot policy "${id}" does not exist.`)

export const invalidPolicyParameter = (name: string) =>
  new ApiError(403, 'ParameterInvalid', `The specified parameter "${name}" is not valid.`)

export const policyQuotaExceeded = (limit: number) =>
  new ApiError(403, 'AutoSnapshotPolicy.QuotaExceed', `The account may have ${limit} policies here and has them.`)

/** Guess: the code. */
export const tooManyPoliciesOnDisk = (limit: number) =>
  new ApiError(403, 'ParameterInvalid', `A disk has at most ${limit} automatic snapshot policies.`)

/** Guess: the status. */
export const severalPolicies = () =>
  new ApiError(
    403,
    'OperationDenied.TooManyAutoSnapshotPolicies',
    'The disk has several policies: name the one that is to be taken off.',
  )

/** One code if none of the disks has snapshots, another if some have. */
export const categoriesWithoutSnapshots = (isPart: boolean) =>
  new ApiError(
    400,
    isPart ? 'PartofDiskCategory.OperationNotSupported' : 'DiskCategory.OperationNotSupported',
    'Disks of that category have no snapshots.',
  )
