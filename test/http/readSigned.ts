import { type AccessKey, type AuthenticateContext, authenticate } from '../../src/http/authenticate.ts'
import { createNonces } from '../../src/http/nonces.ts'
import { isRefusal, type ReadCallOptions, type RpcCall, type RpcRequest, readCall } from '../../src/http/rpcCall.ts'
import { ApiError } from '../../src/kernel/errors.ts'
import { USUAL_NOW_MS } from './signedRequests.ts'

export function readGood(request: RpcRequest, options?: ReadCallOptions): RpcCall {
  const call = readCall(request, options)
  if (isRefusal(call)) throw call.refusal
  return call
}

/** An unsigned request; only what matters to a test is named. */
export function plain(
  url: string,
  more: Partial<Omit<RpcRequest, 'body'>> & { body?: string | Buffer } = {},
): RpcRequest {
  return { method: 'GET', url, headers: {}, ...more, body: Buffer.from(more.body ?? '') }
}

export const KEY: AccessKey = { secret: 'testsecret', status: 'Active' }

/** Knows the keys handed in, and nobody else; nothing has been used yet. */
export function contextWith(
  keys: Record<string, AccessKey> = { testid: KEY },
  more: Partial<AuthenticateContext<AccessKey>> = {},
): AuthenticateContext<AccessKey> {
  const known = new Map(Object.entries(keys))
  return { mode: 'verify', nowMs: USUAL_NOW_MS, findKey: (id) => known.get(id), nonces: createNonces(), ...more }
}

/** What a client would be told: `ok`, or the refusal. */
export function outcome(request: RpcRequest, context = contextWith()): 'ok' | ApiError {
  try {
    const call = readCall(request)
    if (isRefusal(call)) return call.refusal
    authenticate(call, context)
    return 'ok'
  } catch (error) {
    if (error instanceof ApiError) return error
    throw error
  }
}

export function outcomeCode(request: RpcRequest, context = contextWith()): string {
  const result = outcome(request, context)
  return result === 'ok' ? result : `${result.status} ${result.code}`
}
