import { ApiError } from '../../../kernel/errors.ts'

/** Refusals about reserved instances. Codes are guesses, if nothing else is said. */
export const reservedInstanceNotFound = (id: string) =>
  new ApiError(404, 'InvalidReservedInstanceId.NotFound', `The specified reserved instance "${id}" does not exist.`)

export const invalidReservedInstanceName = () =>
  new ApiError(
    400,
    'InvalidReservedInstanceName.Malformed',
    'A name has 2 to 128 characters: a letter, then letters, digits and : _ - .',
  )

export const resourceGroupNotFound = (id: string) =>
  new ApiError(404, 'InvalidResourceGroup.NotFound', `The specified resource group "${id}" does not exist.`)

/** Source of code and status: documented error table of DescribeReservedInstances. */
export const zoneNotFound = (id: string) =>
  new ApiError(400, 'InvalidZone.NotFound', `The specified ZoneId "${id}" does not exist.`)

/** Source of code and status: documented error table of DescribeReservedInstances. */
export const invalidAllocationType = () =>
  new ApiError(400, 'InvalidAllocationType.ValueNotSupported', 'AllocationType is Normal or Shared.')

export const reservedInstanceExpired = (id: string) =>
  new ApiError(403, 'IncorrectReservedInstanceStatus', `The term of the reserved instance "${id}" has ended.`)
