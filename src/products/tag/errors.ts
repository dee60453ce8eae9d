/** Refusals of Tag. Terraform reads `InvalidParameter.PolicyId` and `MetaTagKeyNotFound`; the other codes are guesses of their pattern. */
import { ApiError } from '../../kernel/errors.ts'

export const invalidValue = (field: string, expected: string) =>
  new ApiError(400, `InvalidParameter.${field}`, `${field} is not valid. Expected: ${expected}.`)

export const policyNotFound = (id: string) =>
  new ApiError(400, 'InvalidParameter.PolicyId', `There is no tag policy "${id}".`)

export const policyExists = (name: string) =>
  new ApiError(409, 'EntityAlreadyExists.Policy', `There is a tag policy "${name}" already.`)

export const policyIsAttached = (id: string) =>
  new ApiError(409, 'DeleteConflict.Policy.Target', `The tag policy "${id}" is still attached.`)

export const alreadyAttached = (id: string) =>
  new ApiError(409, 'EntityAlreadyExists.Policy.Target', `The tag policy is attached to "${id}" already.`)

export const notAttached = (id: string) =>
  new ApiError(404, 'EntityNotExist.Policy.Target', `The tag policy is not attached to "${id}".`)

export const presetKeyNotFound = (key: string) =>
  new ApiError(404, 'MetaTagKeyNotFound', `There is no preset tag with the key "${key}".`)

export const presetValueNotFound = (value: string) =>
  new ApiError(404, 'MetaTagValueNotFound', `The preset tag has no value "${value}".`)

export const presetKeyHasValues = (key: string) =>
  new ApiError(409, 'DeleteConflict.MetaTag.Value', `The preset tag "${key}" still has values.`)

export const ruleExists = (name: string) =>
  new ApiError(409, 'EntityAlreadyExists.AssociatedResourceRule', `There is a rule "${name}" already.`)

export const ruleNotFound = (name: string) =>
  new ApiError(404, 'EntityNotExist.AssociatedResourceRule', `There is no rule "${name}".`)
