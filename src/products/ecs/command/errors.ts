import { ApiError } from '../../../kernel/errors.ts'

/** Refusals about commands. Codes and statuses: documented error tables, if nothing else is said. */
export const unknownCommandType = () =>
  new ApiError(
    403,
    'InvalidCmdType.NotFound',
    'The type of a command is RunShellScript, RunBatScript or RunPowerShellScript.',
  )

export const nameTooLong = (limit: number) =>
  new ApiError(403, 'CmdName.ExceedLimit', `The name of a command has at most ${limit} characters.`)

export const descriptionTooLong = (limit: number) =>
  new ApiError(403, 'CmdDesc.ExceedLimit', `The description of a command has at most ${limit} characters.`)

export const contentTooLong = (limit: number) =>
  new ApiError(403, 'CmdContent.ExceedLimit', `A command has at most ${limit} bytes in Base64.`)

/** Guess: the code. */
export const malformedContent = () =>
  new ApiError(
    400,
    'InvalidParameter.CommandContent',
    'CommandContent is not Base64, which ContentEncoding says it is.',
  )

export const tooManyCommands = (limit: number) =>
  new ApiError(403, 'CmdCount.ExceedQuota', `An account has at most ${limit} commands in a region.`)

export const emptyParameterName = () =>
  new ApiError(403, 'CmdParam.EmptyKey', 'The name of a custom parameter is empty.')

export const invalidParameterName = (name: string) =>
  new ApiError(403, 'CmdParam.InvalidParamName', `A custom parameter can't be called "${name}".`)

export const parameterNameTooLong = (limit: number) =>
  new ApiError(403, 'CmdParamName.ExceedLimit', `The name of a custom parameter has at most ${limit} bytes.`)

/** Guess: the status; the code is one that Terraform handles. */
export const commandNotFound = (id: string) =>
  new ApiError(404, 'InvalidCmdId.NotFound', `The specified command "${id}" does not exist.`)

/** Refusals about running commands. */
export const instanceNotFound = (id: string) =>
  new ApiError(404, 'InvalidInstance.NotFound', `The specified instance "${id}" does not exist.`)

export const systemMismatch = (id: string) =>
  new ApiError(403, 'InvalidInstance.NotMatch', `The command is not for the operating system of instance "${id}".`)

/** Guess: the code. */
export const noInstances = () =>
  new ApiError(400, 'MissingParameter.InstanceId', 'InstanceId or ResourceTag must say where the command is run.')

/** Guess: the code. */
export const twoSelections = () =>
  new ApiError(400, 'InvalidParameter.InstanceId', 'InstanceId and ResourceTag exclude each other.')

export const tooManyInstances = (limit: number) =>
  new ApiError(403, 'InstanceIds.ExceedLimit', `A command is run on at most ${limit} instances at a time.`)

export const missingFrequency = () =>
  new ApiError(403, 'MissingParam.Frequency', 'Frequency must be given when RepeatMode is Period.')

export const invalidFrequency = () =>
  new ApiError(403, 'InvalidParam.Frequency', 'Frequency is rate(…) of 60 seconds to 7 days, or at(…) in the future.')

export const tooManyParameters = (limit: number) =>
  new ApiError(403, 'ParameterCount.ExceedLimit', `At most ${limit} custom parameters are passed.`)

export const parameterKeyTooLong = (limit: number) =>
  new ApiError(403, 'ParameterKey.ExceedLimit', `The name of a custom parameter has at most ${limit} characters.`)

export const parametersDisabled = () =>
  new ApiError(404, 'Parameter.Disabled', 'The command takes no custom parameters.')

export const parameterNotMatched = (name: string) =>
  new ApiError(403, 'Parameter.NotMatched', `The command has no custom parameter "${name}".`)

export const usernameTooLong = (limit: number) =>
  new ApiError(403, 'Username.ExceedLimit', `A Username has at most ${limit} characters.`)

/** Guess: the code. */
export const tooManyInvocations = (limit: number) =>
  new ApiError(403, 'InvokeCount.ExceedQuota', `An account runs at most ${limit} commands a day in a region.`)

export const invocationNotFound = (id: string) =>
  new ApiError(404, 'InvalidInvokeId.NotFound', `The specified invocation "${id}" does not exist.`)

export const invalidListPage = (name: string) =>
  new ApiError(403, `InvalidParam.${name}`, `${name} is out of its range.`)
