import { ApiError } from '../../../kernel/errors.ts'

/** Refusals of associations and of other EIP actions. Codes and statuses: documented error tables. */
export const gatewayNotReady = (status: string) =>
  new ApiError(400, 'IncorrectStatus.NatGateway', `The NAT gateway is ${status}; this needs it Available.`)

export const gatewayTakesNoEip = () =>
  new ApiError(400, 'Forbidden.EipCanNotBindGatgw', 'An intranet NAT gateway takes no EIP.')

export const gatewayFull = (limit: number) =>
  new ApiError(400, 'QuotaExceeded.NumberOfEip', `The NAT gateway may have ${limit} EIPs and has them.`)

export const noPrivateAddressLeft = () =>
  new ApiError(400, 'OperationDenied.NoAvailablePrivateIp', 'The vSwitch has no private address left for the EIP.')

export const interfaceInTransition = (status: string) =>
  new ApiError(400, 'InvalidStatus.EniStatusNotSupport', `The network interface is ${status}; try again later.`)

export const primaryInterface = () =>
  new ApiError(
    400,
    'InvalidParameter.EniInstanceId',
    'This is the primary network interface of an instance: name the instance instead.',
  )

export const interfaceAttached = () =>
  new ApiError(400, 'Eni.Attached', 'In mode BINDED the network interface must be detached from its instance.')

export const interfaceHasAddresses = () =>
  new ApiError(400, 'Eni.HasSubIp', 'In mode BINDED the network interface has one private address only.')

export const modeConflict = () =>
  new ApiError(400, 'Mode.Conflict', 'The network interface has an EIP in another mode already.')

export const invalidMode = () => new ApiError(400, 'IllegalParam.Mode', 'Mode is NAT, MULTI_BINDED or BINDED.')

export const addressIsMapped = () =>
  new ApiError(
    400,
    'BIND_INSTANCE_HAVE_PORTMAP_OR_BIND_EIP',
    'A DNAT entry maps ports to the private address; delete it first.',
  )

export const usedBySnat = (ip: string) =>
  new ApiError(400, 'InvalidIpStatus.HasBeenUsedBySnatTable', `An SNAT entry uses ${ip}.`)

export const usedByForward = (ip: string) =>
  new ApiError(400, 'InvalidIpStatus.HasBeenUsedByForwardEntry', `A DNAT entry uses ${ip}.`)

export const entryInTransition = () =>
  new ApiError(400, 'InvalidStatus.SnatOrDnat', 'An SNAT or DNAT entry of the EIP is just being changed.')

/** Guess: the code, which DeleteNatGateway documents. */
export const isProtected = () =>
  new ApiError(400, 'InvalidOperation.DeletionProtection', 'Deletion protection is on; turn it off first.')

/** Guess: the code. */
export const addressPoolNotFound = (id: string) =>
  new ApiError(404, 'InvalidPublicIpAddressPoolId.NotFound', `The specified address pool "${id}" does not exist.`)
