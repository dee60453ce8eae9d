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
