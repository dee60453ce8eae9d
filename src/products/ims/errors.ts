import { ApiError } from '../../kernel/errors.ts'

/** Guess: the code. A provider needs somebody that its tokens are for. */
export const lastClientId = () =>
  new ApiError(400, 'InvalidParameter.ClientIds', 'An OIDC provider keeps at least one client id.')

export const nothingToUpdate = (fields: string) =>
  new ApiError(400, 'MissingParameter', `At least one of these has to be sent: ${fields}.`)

export const malformedMetadata = (field: string) =>
  new ApiError(400, `InvalidParameter.${field}.Format`, `${field} is the Base64 of a SAML 2.0 metadata document.`)
