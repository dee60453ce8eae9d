import { ApiError } from '../../../kernel/errors.ts'

/** The document is not JSON, or not a policy. */
export const malformedDocument = (why: string) => new ApiError(400, 'MalformedPolicyDocument', why)

/** Guess: the code for a document that is too long. */
export const documentTooLong = (field: string, why: string) =>
  new ApiError(400, `InvalidParameter.${field}.Length`, why)

/** The version in force stays as long as its policy. */
export const defaultVersionStays = () =>
  new ApiError(409, 'DeleteConflict.Policy.Version.Default', 'The default version of a policy cannot be deleted.')

export const scopedGrant = () =>
  new ApiError(
    400,
    'NotEmulated',
    'ResourceGroupId: policies that hold for one resource group only are not emulated. Leave it out for the account.',
  )
