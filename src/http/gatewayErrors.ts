/**
 * What the gateway refuses before any product is asked, one line each.
 * Codes, statuses and the sentences that clients compare or show are the gateway's own; each doubt is marked.
 */
import { ApiError } from '../kernel/errors.ts'

export const gatewayErrors = {
  /** Action and Version: the product is not known yet, so this is the form of the service level. */
  missingParameter: (name: string) =>
    new ApiError(
      400,
      'MissingParameter',
      `The input parameter "${name}" that is mandatory for processing this request is not supplied.`,
    ),

  /** What newer gateways answer for a missing protocol parameter: MissingAccessKeyId, MissingSecurityToken … */
  missing: (name: string) => new ApiError(400, `Missing${name}`, `${name} is mandatory for this action.`),

  /** A protocol parameter with a value that cannot be: InvalidSignatureVersion … */
  invalid: (name: string) => new ApiError(400, `Invalid${name}`, `Specified parameter ${name} is not valid.`),

  invalidFormat: () => new ApiError(400, 'InvalidParameter.Format', 'Specified parameter format is not valid.'),

  /** Guess: how the gateway answers bytes that are no percent-encoded UTF-8 is not known. */
  unreadable: (where: 'query' | 'body', excerpt: string) =>
    new ApiError(
      400,
      'InvalidParameter',
      `The ${where} of the request is not percent-encoded UTF-8, beginning at "${excerpt}".`,
    ),

  /** Guess: code and status are ours; no client of Alibaba sends another content type to an RPC endpoint. */
  invalidContentType: (contentType: string) =>
    new ApiError(
      415,
      'InvalidContentType',
      `A body has to be application/x-www-form-urlencoded in UTF-8, not "${contentType}".`,
    ),

  /** Guess: 403 in the tables of ECS, 400 in the list of the gateway, which we follow. */
  unsupportedHttpMethod: () => new ApiError(400, 'UnsupportedHTTPMethod', 'This http method is not supported.'),

  /** Unlike ECS: worlds are ours, and a misspelt one must not fall through to the default world. */
  invalidWorldName: (name: string) =>
    new ApiError(400, 'InvalidWorldName', `"${name}" cannot name a world: 1 to 40 of a-z, 0-9 and "-" can.`),

  accessKeyNotFound: () => new ApiError(404, 'InvalidAccessKeyId.NotFound', 'Specified access key is not found.'),

  accessKeyInactive: () => new ApiError(400, 'InvalidAccessKeyId.Inactive', 'Specified access key is disabled.'),

  /** Clients cut this message at the colon and compare the rest with their own string: no space, nothing after it. */
  signatureDoesNotMatchV1: (stringToSign: string) =>
    new ApiError(
      400,
      'SignatureDoesNotMatch',
      `Specified signature is not matched with our calculation. server string to sign is:${stringToSign}`,
    ),

  /** Guess: the status, and the words before the canonical request; the part up to it is the gateway's. */
  signatureDoesNotMatchAcs3: (stringToSign: string, canonicalRequest: string) =>
    new ApiError(
      400,
      'SignatureDoesNotMatch',
      'Specified signature does not match our calculation. ' +
        `server StringToSign is [${stringToSign}] server CanonicalRequest is [${canonicalRequest}]`,
    ),

  incompleteSignature: (stringToSign = '') =>
    new ApiError(
      400,
      'IncompleteSignature',
      `The request signature does not conform to Aliyun standards. server string to sign is:${stringToSign}`,
    ),

  invalidSignatureMethod: () => new ApiError(400, 'InvalidSignatureMethod', 'Specified signature method is not valid.'),

  timeStampFormat: () =>
    new ApiError(400, 'InvalidTimeStamp.Format', 'Specified time stamp or date value is not well formatted.'),

  timeStampExpired: () =>
    new ApiError(400, 'InvalidTimeStamp.Expired', 'Specified time stamp or date value is expired.'),

  signatureNonceUsed: () => new ApiError(400, 'SignatureNonceUsed', 'Specified signature nonce was used already.'),

  securityTokenExpired: () => new ApiError(400, 'InvalidSecurityToken.Expired', 'Specified SecurityToken is expired.'),

  securityTokenMalformed: () =>
    new ApiError(400, 'InvalidSecurityToken.Malformed', 'Specified SecurityToken is malformed.'),

  securityTokenMismatch: () =>
    new ApiError(
      400,
      'InvalidSecurityToken.MismatchWithAccessKey',
      'Specified SecurityToken mismatch with the AccessKey.',
    ),
}
