import { ApiError } from '../../../kernel/errors.ts'

/** Refusals of virtual addresses. NotFound and IncorrectHaVipStatus are in published tables; the others are guesses. */
export const haVipNotFound = (id: string) =>
  new ApiError(404, 'InvalidHaVipId.NotFound', `The specified HAVIP "${id}" does not exist.`)

export const incorrectHaVipStatus = (status: string) =>
  new ApiError(400, 'IncorrectHaVipStatus', `The HAVIP is ${status}; this is not possible now.`)

export const unknownFilterKey = () =>
  new ApiError(
    400,
    'InvalidFilterKey.ValueNotSupported',
    'Filter keys are VpcId, VSwitchId, Status, HaVipId and HaVipAddress.',
  )

export const addressNotFree = (address: string) =>
  new ApiError(400, 'InvalidIpAddress.NotAvailable', `${address} is no free address of the vSwitch.`)

export const noAddressLeft = () =>
  new ApiError(400, 'OperationDenied.NoAvailablePrivateIp', 'The vSwitch has no private address left.')

export const vSwitchIsPending = () =>
  new ApiError(400, 'IncorrectVSwitchStatus', 'The vSwitch is Pending; try again when it is Available.')

export const instanceNotFound = (id: string) =>
  new ApiError(404, 'InvalidInstanceId.NotFound', `The specified instance "${id}" does not exist.`)

export const otherVSwitch = () =>
  new ApiError(400, 'InvalidVSwitchId.Mismatch', 'The HAVIP and the instance are not in the same vSwitch.')

export const otherType = () =>
  new ApiError(400, 'OperationDenied.InstanceType', 'Instances and network interfaces do not share a HAVIP.')

export const alreadyAssociated = () =>
  new ApiError(400, 'InvalidAssociation.Duplicated', 'The HAVIP is associated with it already.')

export const tooManyInstances = (limit: number) =>
  new ApiError(400, 'QuotaExceeded.HaVipInstance', `A HAVIP is associated with at most ${limit}.`)

export const notAssociated = (id: string) =>
  new ApiError(400, 'InvalidInstanceId.NotFound', `The HAVIP is not associated with "${id}".`)

export const hasDependents = (kind: 'RouteEntry' | 'Eip') =>
  new ApiError(400, `DependencyViolation.${kind}`, `The HAVIP still has resources of this kind: ${kind}.`)
