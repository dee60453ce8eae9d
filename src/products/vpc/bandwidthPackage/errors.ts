import { ApiError } from '../../../kernel/errors.ts'

/** Refusals of shared bandwidth. Codes and statuses: published error tables and what Terraform handles. */
export const packageNotFound = (id: string) =>
  new ApiError(404, 'InvalidBandwidthPackageId.NotFound', `The specified shared bandwidth "${id}" does not exist.`)

export const invalidName = () =>
  new ApiError(
    400,
    'InvalidParameter.Name.Malformed',
    'The name has at most 128 characters and does not begin with http:// or https://.',
  )

export const invalidDescription = () =>
  new ApiError(
    400,
    'InvalidParameter.Description.Malformed',
    'The description has at most 256 characters and does not begin with http:// or https://.',
  )

export const invalidBandwidth = (min: number, max: number) =>
  new ApiError(400, 'InvalidParameter.Bandwidth', `Bandwidth is ${min} to ${max} Mbit/s here.`)

/** Guess: the code. */
export const packageQuotaExceeded = (limit: number) =>
  new ApiError(
    400,
    'QuotaExceeded.CommonBandwidthPackage',
    `The account may have ${limit} shared bandwidths and has them.`,
  )

/** Terraform tries again. Guess: its status. */
export const packageBusy = (status: string) =>
  new ApiError(400, 'BandwidthPackageOperation.conflict', `The shared bandwidth is ${status}; try again later.`)

export const eipNotFound = (id: string) =>
  new ApiError(404, 'InvalidIpInstanceId.NotFound', `The specified EIP "${id}" does not exist.`)

export const ipTypeNotSupported = () => new ApiError(400, 'OperationUnsupported.IpType', 'IpType is EIP.')

export const alreadyShared = () =>
  new ApiError(400, 'IpInstanceId.AlreadyInBandwidthPackage', 'The EIP is in a shared bandwidth already.')

export const eipIsPrepaid = () =>
  new ApiError(400, 'IpInstanceId.ChargeType.NotSupport', 'A subscription EIP can not be put into shared bandwidth.')

/** Terraform tries again. */
export const eipBusy = (status: string) =>
  new ApiError(400, 'IncorrectStatus.Eip', `The EIP is ${status}; try again later.`)

/** Guess: the code. */
export const otherLine = (eip: string, shared: string) =>
  new ApiError(
    400,
    'OperationDenied.ISPInconsistent',
    `The EIP has the line ${eip}, the shared bandwidth the line ${shared}.`,
  )

export const otherProtection = () =>
  new ApiError(
    400,
    'OperationDenied.SecurityProtectionTypesInconsistent',
    'The EIP and the shared bandwidth are not protected alike.',
  )

export const packageFull = (limit: number) =>
  new ApiError(400, 'IpInstanceId.QuotaExceeded', `The shared bandwidth may have ${limit} EIPs and has them.`)

/** Terraform takes it for removed. */
export const notShared = () =>
  new ApiError(400, 'OperationUnsupported.IpNotInCbwp', 'The EIP is not in this shared bandwidth.')

export const usedWithOthers = () =>
  new ApiError(400, 'OperationFailed.SnatPoolIp', 'An SNAT entry uses the EIP together with others.')

/** Guess: this one of two codes in the table that say the same. */
export const hasEips = () =>
  new ApiError(400, 'DependencyViolation.Ips', 'There are EIPs in the shared bandwidth: remove them, or use Force.')
