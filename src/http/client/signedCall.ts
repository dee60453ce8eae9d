import { createHmac, randomUUID } from 'node:crypto'
import { ApiError } from '../../kernel/errors.ts'
import { type Pair, percentEncode } from '../parameters.ts'
import { stringToSignV1 } from '../signatureV1.ts'
import { reached, Unreachable } from './controlClient.ts'

export interface SignedCall {
  readonly endpoint: string
  readonly world: string
  readonly version: string
  readonly action: string
  readonly parameters: readonly Pair[]
  readonly accessKeyId: string
  readonly accessKeySecret: string
  readonly securityToken?: string | undefined
}

/** Makes an RPC call with signature v1, as a client would. Refusals are ApiErrors; a connection that is dropped is a 503. */
export async function signedCall(call: SignedCall): Promise<Record<string, unknown>> {
  const { endpoint, world, version, action, accessKeyId, accessKeySecret, securityToken } = call
  const parameters: Pair[] = [
    ...call.parameters,
    ['Action', action],
    ['Version', version],
    ['Format', 'JSON'],
    ['AccessKeyId', accessKeyId],
    ['SignatureMethod', 'HMAC-SHA1'],
    ['SignatureVersion', '1.0'],
    ['SignatureNonce', randomUUID()],
    ['Timestamp', `${new Date().toISOString().slice(0, 19)}Z`],
    ...(securityToken === undefined ? [] : [['SecurityToken', securityToken] as const]),
  ]
  const signature = createHmac('sha1', `${accessKeySecret}&`)
    .update(stringToSignV1('POST', parameters))
    .digest('base64')
  const body = [...parameters, ['Signature', signature] as const]
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&')
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': 'alistack' }
  const response = await reached(endpoint, `/w/${world}/`, { method: 'POST', headers, body }).catch(droppedOrGone)
  const reply = (await response.json()) as Record<string, unknown>
  if (response.ok) return reply
  throw new ApiError(response.status, String(reply.Code), String(reply.Message))
}

/** A fault may drop a connection; an emulator that is gone answers nothing either, but refuses the next one. */
function droppedOrGone(error: unknown): never {
  if (error instanceof Unreachable && !error.message.includes('ECONNREFUSED'))
    throw new ApiError(503, 'ServiceUnavailable', 'The connection was dropped.')
  throw error
}
