/**
 * Refusals of RAM and of IMS, which answers from the same rows. Statuses: 404 what is missing, 409 what stands in the way.
 * Codes: those that Terraform and the published error tables name; others follow their pattern.
 */
import { ApiError } from '../../kernel/errors.ts'

/** `entity`: `User`, `User.LoginProfile`, `Policy.Version` … */
export const notExist = (entity: string, name: string) =>
  new ApiError(404, `EntityNotExist.${entity}`, `There is no ${worded(entity)} "${name}".`)

export const alreadyExists = (entity: string, name: string) =>
  new ApiError(409, `EntityAlreadyExists.${entity}`, `There is a ${worded(entity)} "${name}" already.`)

/** `by`: what has to go first. */
export const deleteConflict = (entity: string, by: string) =>
  new ApiError(409, `DeleteConflict.${entity}.${by}`, `The ${worded(entity)} still has something: ${worded(by)}.`)

export const limitExceeded = (entity: string, limit: number) =>
  new ApiError(409, `LimitExceeded.${entity}`, `At most ${limit} are allowed: ${worded(entity)}.`)

export const invalidChars = (field: string, allowed: string) =>
  new ApiError(400, `InvalidParameter.${field}.InvalidChars`, `${field} may hold ${allowed}.`)

export const invalidLength = (field: string, min: number, max: number) =>
  new ApiError(400, `InvalidParameter.${field}.Length`, `${field} has ${min} to ${max} characters.`)

export const invalidFormat = (field: string, form: string) =>
  new ApiError(400, `InvalidParameter.${field}.Format`, `${field} is not of the form ${form}.`)

export const invalidValue = (field: string, expected: string) =>
  new ApiError(400, `InvalidParameter.${field}`, `${field} is not valid. Expected: ${expected}.`)

/** Guess: the code; the rule is that of the password policy. */
export const weakPassword = (why: string) => new ApiError(400, 'InvalidParameter.Password.NotSafe', why)

const worded = (entity: string) => entity.split('.').join(' ')
