import { ApiError } from '../kernel/errors.ts'

const refusal = (status: number, code: string, message: string) => new ApiError(status, code, message)

/** Refusals of ROS 2019-09-10. Codes and statuses: the documented error tables, unless marked as a guess. */
export const stackNotFound = (name: string) => refusal(404, 'StackNotFound', `There is no stack ${name}.`)
export const stackExists = (name: string) => refusal(409, 'StackExists', `There is a stack named ${name} already.`)
export const actionInProgress = (name: string, action: string) =>
  refusal(409, 'ActionInProgress', `Stack ${name} is busy: ${action} is in progress. Try again when it has ended.`)

export const stackValidationFailed = (reason: string) => refusal(400, 'StackValidationFailed', reason)
export const resourceNotFound = (logicalId: string, stack: string) =>
  refusal(404, 'ResourceNotFound', `Stack ${stack} has no resource ${logicalId}.`)

/** Guess: the code follows the pattern of the others; no published table has it. */
export const templateScratchNotFound = (id: string) =>
  refusal(404, 'TemplateScratchNotFound', `There is no template scratch ${id}.`)

export const templateNotFound = (id: string) => refusal(404, 'TemplateNotFound', `There is no template ${id}.`)
/** Guess: the code, as for stacks. */
export const templateQuotaExceeded = (limit: number) =>
  refusal(400, 'TemplateQuotaExceeded', `The account may have ${limit} templates and has them.`)
/** Guess: the code, as for stacks. */
export const templateVersionQuotaExceeded = (limit: number) =>
  refusal(
    400,
    'TemplateVersionQuotaExceeded',
    `A template may have ${limit} versions; none of its versions can give way.`,
  )
/** Guess: the code, as for stacks. */
export const templateShareQuotaExceeded = (limit: number) =>
  refusal(400, 'TemplateShareQuotaExceeded', `A template may be shared with ${limit} accounts.`)
/** Guess: the code; the documentation asks only for the order. */
export const templateIsShared = (id: string) =>
  refusal(400, 'NotSupported', `The template ${id} is shared; cancel that before it is deleted.`)
/** Guess: the code follows the pattern of the others; no published table has it. */
export const invalidTemplateUrl = (reason: string) =>
  refusal(400, 'InvalidTemplateURL', `The TemplateURL cannot be used: ${reason}`)

export const circularDependency = (ids: readonly string[]) =>
  refusal(400, 'CircularDependency', `These resources wait for each other: ${ids.join(' -> ')}.`)
export const unknownUserParameter = (name: string) =>
  refusal(400, 'UnknownUserParameter', `The template declares no parameter ${name}.`)
export const userParameterMissing = (name: string) =>
  refusal(400, 'UserParameterMissing', `The parameter ${name} has no default, and no value was given.`)
export const invalidSchema = (reason: string) => refusal(400, 'InvalidSchema', reason)
export const invalidTemplate = (reason: string) => refusal(400, 'InvalidTemplate', reason)
export const invalidTemplateVersion = (version: string) =>
  refusal(400, 'InvalidTemplateVersion', `ROSTemplateFormatVersion is ${version}; only 2015-09-01 is known.`)
export const invalidTemplateSection = (section: string) =>
  refusal(400, 'InvalidTemplateSection', `A template has no section ${section}.`)
export const invalidTemplatePropertyType = (resource: string, section: string) =>
  refusal(400, 'InvalidTemplatePropertyType', `${section} of ${resource} has a value of the wrong type.`)
export const invalidTemplateReference = (name: string, where: string) =>
  refusal(400, 'InvalidTemplateReference', `${where} refers to "${name}", which the template does not have.`)
export const invalidTemplateAttribute = (resource: string, attribute: string) =>
  refusal(400, 'InvalidTemplateAttribute', `${resource} has no attribute ${attribute}.`)

export const invalidParameter = (name: string, reason: string) =>
  refusal(400, 'InvalidParameter', `The parameter ${name} is not valid. ${reason}`)
export const multipleParameter = (names: string) => refusal(400, 'MultipleParameter', `Give exactly one of ${names}.`)
/** Guess: the code. */
export const stackQuotaExceeded = (limit: number) =>
  refusal(400, 'StackQuotaExceeded', `The account may have ${limit} stacks and has them.`)
export const notSupported = (reason: string) => refusal(400, 'NotSupported', reason)
export const stackPolicyValidationFailed = (reason: string) =>
  refusal(400, 'StackPolicyValidationFailed', `The stack policy denies it: ${reason}`)
export const protectionNotSet = (name: string, reason: string) =>
  refusal(400, 'InvalidOperation.SetDeletionProtection', `The deletion protection of ${name} cannot be set: ${reason}.`)
export const continueCreateStackValidationFailed = (reason: string) =>
  refusal(400, 'ContinueCreateStackValidationFailed', reason)

/** Guess: the code. */
export const signalRefused = (reason: string) => refusal(400, 'InvalidSignal', reason)
export const notAwaitingSignals = (logicalId: string) =>
  refusal(400, 'NotSupported', `${logicalId} does not wait for signals.`)

export const missingEither = (one: string, other: string) =>
  refusal(400, 'MissingParameter', `Either ${one} or ${other} is needed.`)
export const duplicateTagKey = () => refusal(400, 'Duplicate.TagKey', 'The same tag key stands twice in the request.')
export const resourceTypeNotFound = (type: string) =>
  refusal(404, 'ResourceTypeNotFound', `There is no resource type ${type}.`)
export const changeSetNotFound = (id: string) => refusal(404, 'ChangeSetNotFound', `There is no change set ${id}.`)
export const changeSetExists = (name: string, stack: string) =>
  refusal(409, 'ChangeSetExists', `Stack ${stack} has a change set ${name} already.`)
/** Guess: the code. */
export const changeSetQuotaExceeded = (limit: number) =>
  refusal(400, 'ChangeSetQuotaExceeded', `The stack may have ${limit} change sets and has them.`)
/** Guess: the code; no table of errors has it. */
export const driftDetectionNotFound = (id: string) =>
  refusal(404, 'DriftDetectionNotFound', `There is no drift detection ${id}.`)

export const stackGroupNotFound = (name: string) =>
  refusal(404, 'StackGroupNotFound', `There is no stack group ${name}.`)
export const stackGroupExists = (name: string) =>
  refusal(409, 'StackGroupExists', `There is a stack group named ${name} already.`)
export const stackGroupNotEmpty = (name: string) =>
  refusal(400, 'StackGroupNotEmpty', `The stack group ${name} has stack instances; they are deleted first.`)
export const stackGroupOperationInProgress = (name: string) =>
  refusal(409, 'StackGroupOperationInProgress', `Another operation on the stack group ${name} is in progress.`)
export const stackGroupOperationNotFound = (id: string) =>
  refusal(404, 'StackGroupOperationNotFound', `There is no stack group operation ${id}.`)
export const stackInstanceExists = (instance: string) =>
  refusal(409, 'StackInstanceExists', `The stack group has a stack instance in ${instance} already.`)
export const stackInstanceNotFound = (instance: string) =>
  refusal(404, 'StackInstanceNotFound', `The stack group has no stack instance in ${instance}.`)
export const missingAccountIds = () => refusal(400, 'MissingAccountIds', 'AccountIds is needed.')
/** Guess: the code, as for stacks. */
export const stackGroupQuotaExceeded = (limit: number) =>
  refusal(400, 'StackGroupQuotaExceeded', `The account may have ${limit} stack groups and has them.`)
/** Guess: the code, as for stacks. */
export const stackInstanceQuotaExceeded = (limit: number) =>
  refusal(400, 'StackInstanceQuotaExceeded', `A stack group may have ${limit} stack instances.`)
/** What only stack groups with service-managed permissions have: they work in a resource directory, of which there is none here. */
export const serviceManaged = (parameter: string) =>
  refusal(
    400,
    'NotEmulated',
    `Alistack emulates stack groups with self-managed permissions only; ${parameter} belongs to service-managed ones.`,
  )
