import { ApiError } from '../../../kernel/errors.ts'

/** Refusals about the RAM roles of instances. Codes and statuses: documented error tables, if nothing else is said. */
export const invalidInstanceIds = (limit: number) =>
  new ApiError(400, 'InvalidInstanceIds.Malformed', `InstanceIds is a JSON array of 1 to ${limit} ids.`)

export const nothingAsked = () =>
  new ApiError(403, 'InvalidParameter.AllEmpty', 'One of InstanceIds and RamRoleName must be given.')

export const roleNotFound = (name: string) =>
  new ApiError(404, 'InvalidRamRole.NotFound', `The specified RamRoleName "${name}" does not exist.`)
