import { ApiError } from '../kernel/errors.ts'

const refusal = (status: number, code: string, message: string) => new ApiError(status, code, message)

/** Refusals of ROS 2019-09-10. Codes and statuses: the documented error tables, unless marked as a guess. */
export const stackNotFound = (name: string) => refusal(404, 'StackNotFound', `The Stack (${name}) could not be found.`)
export const stackExists = (name: string) => refusal(409, 'StackExists', `The Stack (${name}) already exists.`)
export const actionInProgress = (name: string, action: string) =>
  refusal(409, 'ActionInProgress', `Stack ${name} already has an action (${action}) in progress.`)
export const notSupported = (reason: string) => refusal(400, 'NotSupported', reason)

export const stackValidationFailed = (reason: string) => refusal(400, 'StackValidationFailed', reason)
export const resourceNotFound = (logicalId: string, stack: string) =>
  refusal(404, 'ResourceNotFound', `The Resource (${logicalId}) could not be found in Stack ${stack}.`)

/** Guess: the code follows the pattern of the others; no published table has it. */
export const templateScratchNotFound = (id: string) =>
  refusal(404, 'TemplateScratchNotFound', `The template scratch (${id}) could not be found.`)

export const circularDependency = (ids: readonly string[]) =>
  refusal(400, 'CircularDependency', `Circular Dependency Found: ${ids.join(' -> ')}.`)
export const unknownUserParameter = (name: string) =>
  refusal(400, 'UnknownUserParameter', `The Parameter (${name}) was not defined in template.`)
export const userParameterMissing = (name: string) =>
  refusal(400, 'UserParameterMissing', `The Parameter ${name} was not provided.`)
export const invalidSchema = (reason: string) => refusal(400, 'InvalidSchema', reason)
export const invalidTemplate = (reason: string) => refusal(400, 'InvalidTemplate', reason)
export const invalidTemplateVersion = (version: string) =>
  refusal(400, 'InvalidTemplateVersion', `The template version is invalid: ${version}. Only 2015-09-01 is known.`)
export const invalidTemplateSection = (section: string) =>
  refusal(400, 'InvalidTemplateSection', `The template section is invalid: ${section}.`)
export const invalidTemplatePropertyType = (resource: string, section: string) =>
  refusal(400, 'InvalidTemplatePropertyType', `The specified value type of (${resource} ${section}) is incorrect.`)
export const invalidTemplateReference = (name: string, where: string) =>
  refusal(400, 'InvalidTemplateReference', `The specified reference "${name}" (in ${where}) is incorrect.`)
export const invalidTemplateAttribute = (resource: string, attribute: string) =>
  refusal(400, 'InvalidTemplateAttribute', `The Referenced Attribute (${resource} ${attribute}) is incorrect.`)

export const invalidParameter = (name: string, reason: string) =>
  refusal(400, 'InvalidParameter', `The specified parameter "${name}" is not valid. ${reason}`)
export const multipleParameter = (names: string) =>
  refusal(400, 'MultipleParameter', `Exactly one of ${names} can be specified.`)
/** Guess: the code. */
export const stackQuotaExceeded = (limit: number) =>
  refusal(400, 'StackQuotaExceeded', `The account may have ${limit} stacks and has them.`)
