import { ApiError } from '../kernel/errors.ts'

export const throttled = (retryAfterMs: number) =>
  new ApiError(400, 'Throttling.User', defaultMessage('Throttling.User'), { retryAfterMs })

/** In process there is no connection to drop: the caller hears of it so, and `dropped` says when. */
export const dropped = (when: 'before' | 'after') =>
  new ApiError(503, 'ServiceUnavailable', `The connection was dropped ${when} the call had its effect.`, {
    dropped: when,
  })

/** What an injected refusal says that brings no message of its own: the cloud's sentence where clients compare it. */
export function defaultMessage(code: string): string {
  return MESSAGES[code] ?? `The request was refused with ${code}.`
}

const MESSAGES: Readonly<Record<string, string>> = {
  Throttling: 'Request was denied due to request throttling.',
  'Throttling.User': 'Request was denied due to user flow control.',
  'Throttling.Api': 'Request was denied due to api flow control.',
  ServiceUnavailable: 'The request has failed due to a temporary failure of the server.',
  InternalError: 'The request processing has failed due to some unknown error, exception or failure.',
  'Forbidden.RAM': "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
  NoPermission: 'You are not authorized to do this action.',
  'OperationDenied.NoStock': 'The resource is out of stock in the specified zone.',
  'QuotaExceed.ElasticQuota': 'No additional quota is available for the specified ECS instance type.',
  'InvalidAccessKeyId.Inactive': 'Specified access key is disabled.',
  LastTokenProcessing: 'The last token request is processing.',
  OperationConflict: 'Request was denied due to conflict with a previous request.',
}
