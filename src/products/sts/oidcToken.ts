import { createPublicKey, type JsonWebKey, verify } from 'node:crypto'
import { isoSeconds } from '../../kernel/clock.ts'
import { ensure } from '../../kernel/errors.ts'
import type { OidcProviderRow } from '../../world/rows/ram.ts'
import { errors } from './errors.ts'

export interface OidcClaims {
  readonly iss: string
  readonly sub: string
  readonly aud: string[]
  readonly issuedAt: string
  readonly expiresAt: string
}

/** How far the clocks of issuer and STS may differ. Guess. */
const SKEW_MS = 60_000

const invalid = (why: string) => errors.token('OIDCToken', why)

/**
 * The claims of a token that the provider's keys have signed. `nowMs` is host time: issuers know no other.
 * Refusals repeat nothing of the token.
 */
export function readOidcToken(provider: OidcProviderRow, token: string, nowMs: number): OidcClaims {
  ensure(token.length >= 4 && token.length <= 20_000, invalid('it has 4 to 20,000 characters.'))
  const [head = '', body = '', signature = '', ...more] = token.split('.')
  ensure(more.length === 0, invalid('it is no JWT.'))
  const header = readPart(head)
  ensure(isSigned(provider, header, `${head}.${body}`, signature), invalid('no key of the provider has signed it.'))
  const { iss, sub, aud, iat, exp } = readPart(body)
  const audiences = [aud].flat().filter((one): one is string => typeof one === 'string')
  ensure(iss === provider.IssuerUrl, invalid('it comes from another issuer.'))
  ensure(
    audiences.some((one) => provider.ClientIds.includes(one)),
    invalid('it is meant for another client.'),
  )
  ensure(typeof sub === 'string' && sub !== '', invalid('it names no subject.'))
  ensure(isTime(iat) && isTime(exp), invalid('it says not when it was issued and when it expires.'))
  ensure(iat * 1000 <= nowMs + SKEW_MS, invalid('it is issued in the future.'))
  const oldestMs = nowMs - provider.IssuanceLimitTime * 3_600_000
  ensure(exp * 1000 > nowMs && iat * 1000 >= oldestMs, errors.tokenExpired('OIDCToken'))
  return { iss, sub, aud: audiences, issuedAt: isoSeconds(iat * 1000), expiresAt: isoSeconds(exp * 1000) }
}

/** Seconds since epoch that a date can show. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value < 253_402_300_800
}

function readPart(part: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(Buffer.from(part, 'base64url').toString())
    if (read !== null && typeof read === 'object') return read as Record<string, unknown>
  } catch {
    // Falls through: one refusal for all that cannot be read.
  }
  throw invalid('it is no JWT.')
}

/** What a JWT may be signed with, and how node names it. `none` and shared secrets are not among them. */
const ALGORITHMS: Readonly<Record<string, { readonly kty: string; readonly dsaEncoding?: 'ieee-p1363' }>> = {
  RS256: { kty: 'RSA' },
  ES256: { kty: 'EC', dsaEncoding: 'ieee-p1363' },
}

function isSigned(provider: OidcProviderRow, header: Record<string, unknown>, signed: string, signature: string) {
  const { alg, kid } = header
  const algorithm = typeof alg === 'string' && Object.hasOwn(ALGORITHMS, alg) ? ALGORITHMS[alg] : undefined
  if (algorithm === undefined) return false
  const bytes = Buffer.from(signature, 'base64url')
  return provider.keys.some((jwk) => {
    const key = jwk as JsonWebKey & { readonly kid?: string }
    if (key.kty !== algorithm.kty || (kid !== undefined && key.kid !== undefined && key.kid !== kid)) return false
    try {
      const publicKey = createPublicKey({ key, format: 'jwk' })
      const { dsaEncoding } = algorithm
      return verify('sha256', Buffer.from(signed), { key: publicKey, ...(dsaEncoding ? { dsaEncoding } : {}) }, bytes)
    } catch {
      return false
    }
  })
}
