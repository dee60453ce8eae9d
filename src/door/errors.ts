import type { Product } from '../catalogue/products.ts'
import { ApiError } from '../kernel/errors.ts'

/** ECS names a missing parameter in the message, the newer gateways in the code. Source: reference on the RPC gateway. */
export function missingParameter(product: Product, name: string): ApiError {
  if (product === 'ecs') {
    const message = `The input parameter "${name}" that is mandatory for processing this request is not supplied.`
    return new ApiError(400, 'MissingParameter', message)
  }
  return new ApiError(400, `Missing${name}`, `${name} is mandatory for this action.`)
}

export const invalidParameter = (name: string, why = '') =>
  new ApiError(400, 'InvalidParameter', `The specified parameter "${name}" is not valid.${why ? ` ${why}` : ''}`)

export const unknownRegion = (regionId: string) =>
  new ApiError(404, 'InvalidRegionId.NotFound', `The specified RegionId "${regionId}" does not exist.`)

export const unknownAction = () =>
  new ApiError(404, 'InvalidAction.NotFound', 'Specified api is not found, please check your url and method.')

/** Known to the catalogue, not emulated. Never a 5xx: Terraform would retry until its timeout. */
export const notEmulated = (product: string, version: string, action: string) =>
  new ApiError(400, 'NotEmulated', `Alistack knows ${action} of ${product} ${version} but does not emulate it.`)

export const unsupportedParameter = (names: readonly string[]) =>
  new ApiError(
    400,
    'UnsupportedParameter',
    `Alistack does not emulate these parameters (--strict): ${names.join(', ')}.`,
  )

export const dryRunOperation = () =>
  new ApiError(400, 'DryRunOperation', 'Request validation has been passed with DryRun flag set.')

export const idempotentParameterMismatch = () =>
  new ApiError(400, 'IdempotentParameterMismatch', 'The same ClientToken was used before with other parameters.')

export const malformedClientToken = () =>
  new ApiError(400, 'InvalidParameter.ClientToken', 'ClientToken must be 1 to 64 ASCII characters.')
