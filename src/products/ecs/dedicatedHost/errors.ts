import { ApiError } from '../../../kernel/errors.ts'

/** Refusals about dedicated hosts. Codes and statuses: documented error tables, if nothing else is said. */
export const hostNotFound = (id: string) =>
  new ApiError(404, 'InvalidDedicatedHostId.NotFound', `The specified dedicated host "${id}" does not exist.`)

export const hostInitializing = () =>
  new ApiError(400, 'IncorrectHostStatus.Initializing', 'The dedicated host is still being created.')

export const unknownHostType = (type: string) =>
  new ApiError(
    403,
    'InvalidDedicatedHostType.ValueNotSupported',
    `The specified DedicatedHostType "${type}" does not exist: it is ddh. and the name of an instance family.`,
  )

/** Table: 404 of AllocateDedicatedHosts, 400 of ModifyDedicatedHostAttribute. Unlike ECS: 400 of both. */
export const invalidHostName = () =>
  new ApiError(
    400,
    'InvalidDedicatedHostName.Malformed',
    'The name of a dedicated host has 2 to 128 characters: a letter, then letters, digits and : _ . -.',
  )

export const invalidActionOnMaintenance = () =>
  new ApiError(404, 'InvalidParameter.ActionOnMaintenance', 'ActionOnMaintenance is Migrate or Stop.')

export const invalidUdpTimeout = (name: 'SlbUdpTimeout' | 'UdpTimeout') =>
  new ApiError(400, `InvalidParameter.${name}`, `${name} is 15 to 310 seconds.`)

export const ratioNotSupported = (type: string) =>
  new ApiError(
    400,
    'InvalidDedicatedHostType.CpuOverCommitRatioNotSupported',
    `Hosts of the type ${type} have no CPU overcommit ratio.`,
  )

export const invalidRatio = () =>
  new ApiError(400, 'InvalidCpuOverCommitRatio.ValueNotSupported', 'CpuOverCommitRatio is 1 to 5.')

export const noHostClusters = () =>
  new ApiError(
    404,
    'InvalidDedicatedHostClusterId.NotFound',
    'There are no clusters of dedicated hosts: they are not emulated.',
  )

export const invalidChargeType = () =>
  new ApiError(400, 'InvalidChargeType.ValueNotSupported', 'ChargeType is PostPaid; subscriptions are not emulated.')

export const hostQuotaExceeded = (limit: number) =>
  new ApiError(400, 'QuotaExceed.AfterpayDedicatedHost', `The quota max-dedicated-hosts is ${limit}.`)
