import { ApiError } from '../../../kernel/errors.ts'

/** Refusals of ModifyInstanceVpcAttribute. Codes and statuses: documented error table of 2021. */
export const statusForbidsMove = (status: string) =>
  new ApiError(400, 'IncorrectInstanceStatus', `The instance is ${status}; it has to be Stopped.`)

export const moveNotFinished = () =>
  new ApiError(400, 'InvalidPrivateIp.Changing', 'Start the instance first: its last change is not finished.')

export const resourceNotFound = () => new ApiError(404, 'NoSuchResource', 'The instance has no network interface.')

export const vSwitchNotFound = (id: string) =>
  new ApiError(404, 'InvalidVSwitchId.NotFound', `There is no VSwitchId "${id}" in the VPC of the instance.`)

export const vSwitchInOtherZone = () =>
  new ApiError(400, 'InvalidVSwitchId.Mismatch', 'The instance and the vSwitch are not in the same zone.')

export const vSwitchNotOfVpc = () =>
  new ApiError(404, 'InvalidVSwitch.NotBelongToVpc', 'The vSwitch is not of the specified VPC.')

export const vSwitchNotReady = (status: string) =>
  new ApiError(400, 'IncorrectVSwitchStatus', `The vSwitch is ${status}; it has to be Available.`)

export const groupOfOtherVpc = () =>
  new ApiError(404, 'InvalidSecurityGroupVpc.NotBelongToOneVpc', 'The security group is not of the specified VPC.')

export const moveDenied = (why: string) =>
  new ApiError(403, 'OperationDenied', `The instance can't go to another VPC: ${why}.`)

export const malformedAddress = () =>
  new ApiError(400, 'InvalidPrivateIpAddress.Malformed', 'The private address is not an IPv4 address.')

export const addressOutside = (address: string) =>
  new ApiError(400, 'InvalidPrivateIpAddress.Mismatch', `The vSwitch does not hand out ${address}.`)

export const addressInUse = (address: string) =>
  new ApiError(400, 'InvalidPrivateIpAddress.Duplicated', `The private address ${address} is in use.`)

/** Guess: the code, which is that of RunInstances. */
export const noAddressLeft = () =>
  new ApiError(400, 'QuotaExceeded.PrivateIpAddress', 'The vSwitch has no free private addresses.')
