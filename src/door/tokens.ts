import { type ApiError, ensure } from '../kernel/errors.ts'
import { canonicalJson, sha256 } from '../kernel/hash.ts'
import type { ClientTokenRow } from '../world/rows/account.ts'
import type { World } from '../world/world.ts'
import { idempotentParameterMismatch, malformedClientToken } from './errors.ts'

/** A token is remembered for 24 hours of world time. `// Guess: no lifetime is documented.` */
const TOKEN_LIFE_MS = 24 * 3_600_000
/** Expired tokens are removed when new ones come, a few at a time. */
const PURGE_AT_ONCE = 8

export interface TokenUse {
  readonly tokenKey: string
  readonly requestHash: string
}

/** What this request's token stands for; undefined when it has none. An absent token stores nothing. */
export function tokenUse(
  accountId: string,
  regionId: string,
  actionKey: string,
  request: Readonly<Record<string, unknown>>,
): TokenUse | undefined {
  const token = request.ClientToken
  if (typeof token !== 'string' || token === '') return undefined
  ensure(token.length <= 64 && /^[\x21-\x7e]+$/.test(token), malformedClientToken())
  const { ClientToken: _token, ...business } = request
  return { tokenKey: `${accountId}|${regionId}|${actionKey}|${token}`, requestHash: sha256(canonicalJson(business)) }
}

/** The reply that a call with this token has had, if it had its effect: also when a fault made a refusal of the answer. */
export function replyOfToken(
  world: World,
  place: { readonly accountId: string; readonly regionId: string },
  actionKey: string,
  token: string,
): ClientTokenRow['reply'] | undefined {
  const known = world.clientTokens.get(`${place.accountId}|${place.regionId}|${actionKey}|${token}`)
  return known === undefined || known.expiresMs <= world.nowMs ? undefined : known.reply
}

/** The remembered reply. Refuses a token that was used with other parameters. */
export function repliedBefore(world: World, use: TokenUse, mismatch?: ApiError): Record<string, unknown> | undefined {
  const known = world.clientTokens.get(use.tokenKey)
  if (known === undefined || known.expiresMs <= world.nowMs) return undefined
  ensure(known.requestHash === use.requestHash, mismatch ?? idempotentParameterMismatch())
  return { ...known.reply }
}

/** Remembers a successful reply. Inside `atomically`, together with the effect. */
export function rememberReply(world: World, use: TokenUse, reply: Record<string, unknown>): void {
  for (const old of world.clientTokens.all({ limit: PURGE_AT_ONCE, oldestFirst: true })) {
    if (old.expiresMs <= world.nowMs) world.clientTokens.remove(old.tokenKey)
  }
  world.clientTokens.put({ ...use, reply: structuredClone(reply), expiresMs: world.nowMs + TOKEN_LIFE_MS })
}
