/**
 * OIDC providers. No issuer is contacted, so its public keys are given inline: the description may end in a JSON Web Key
 * Set, `{"keys":[…]}`, and tokens are verified by it. Unlike IMS, which reads the keys from the issuer's address.
 */
import { isoSeconds } from '../../kernel/clock.ts'
import { ensure } from '../../kernel/errors.ts'
import { quotaLimit } from '../../rules/quota.ts'
import * as ram from '../../rules/ram/errors.ts'
import { ensureLength, ensureName, ensureWhole, type NameRule } from '../../rules/ram/fields.ts'
import { identityProviderKey, type OidcProviderRow } from '../../world/rows/ram.ts'
import type { Json } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'

/** Of OIDC and SAML providers: no period, hyphen or underscore first or last. */
export const PROVIDER_NAME: NameRule = {
  max: 128,
  chars: /^([A-Za-z0-9]([\w.-]*[A-Za-z0-9])?)?$/,
  allowed: 'letters and digits, and . - _ between them',
}

const CLIENT_ID = /^[A-Za-z0-9][\w.:/-]{0,127}$/
const FINGERPRINT = /^[A-Za-z0-9]{1,128}$/

export function theOidcProvider(world: World, accountId: string, name: string): OidcProviderRow {
  const provider = world.identityProviders.get(identityProviderKey(accountId, 'OIDC', name))
  ensure(provider?.type === 'OIDC', ram.notExist('OIDCProvider', name))
  return provider
}

/** A comma-separated list, each item once. */
export function listOf(text: string | undefined): string[] {
  const items = (text ?? '').split(',').map((item) => item.trim())
  return [...new Set(items.filter((item) => item !== ''))]
}

export function ensureClientIds(world: World, accountId: string, ids: readonly string[], field: string): void {
  const areIds = ids.length > 0 && ids.every((id) => CLIENT_ID.test(id))
  ensure(areIds, ram.invalidFormat(field, 'letters, digits and . - _ : /, at most 128, separated by commas'))
  const limit = quotaLimit(world, 'oidc_client_ids_per_provider', { accountId, regionId: '' })
  ensure(limit === null || ids.length <= limit, ram.limitExceeded('OIDCProvider.ClientId', limit ?? 0))
}

export function ensureFingerprints(world: World, accountId: string, prints: readonly string[], field: string): void {
  const arePrints = prints.every((print) => FINGERPRINT.test(print))
  ensure(arePrints, ram.invalidFormat(field, 'letters and digits, at most 128, separated by commas'))
  const limit = quotaLimit(world, 'oidc_fingerprints_per_provider', { accountId, regionId: '' })
  ensure(limit === null || prints.length <= limit, ram.limitExceeded('OIDCProvider.Fingerprint', limit ?? 0))
}

interface OidcFields {
  readonly name?: string | undefined
  readonly issuer?: string | undefined
  readonly hours?: number | undefined
}

/** Name, issuer and hours as they may be. Absent members pass. */
export function ensureOidcFields({ name, issuer, hours }: OidcFields): void {
  if (name !== undefined) ensureName('OIDCProviderName', name, PROVIDER_NAME)
  ensureLength('IssuerUrl', issuer, 1, 255)
  const isIssuer = issuer === undefined || /^https:\/\/[^\s?@#/]+(\/[^\s?@#]*)?$/.test(issuer)
  ensure(isIssuer, ram.invalidFormat('IssuerUrl', 'https://<host>/<path>, without ?, @ and #'))
  ensureWhole('IssuanceLimitTime', hours, 1, 168)
}

/** The description and the keys that it carries. Refuses a key set that cannot be read, and too long a text before it. */
export function describedKeys(text: string, field: string): { readonly Description: string; readonly keys: Json[] } {
  const at = text.search(/\{\s*"keys"\s*:/)
  const sentence = at < 0 ? text : text.slice(0, at)
  ensureLength(field, sentence, 0, 256)
  if (at < 0) return { Description: text, keys: [] }
  ensureLength(field, text, 0, 20_000)
  const set = parsed(text.slice(at))
  const { keys } = (set ?? {}) as { keys?: unknown }
  const areKeys = Array.isArray(keys) && keys.every((key) => typeof key === 'object' && key !== null && 'kty' in key)
  ensure(areKeys, ram.invalidFormat(field, 'a text, then a JSON Web Key Set: {"keys":[…]}'))
  return { Description: text, keys }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Puts the provider with some members changed. */
export function changedOidc(world: World, provider: OidcProviderRow, members: Partial<OidcProviderRow>) {
  const row: OidcProviderRow = { ...provider, ...members, UpdateDate: isoSeconds(world.nowMs) }
  world.identityProviders.put(row)
  return { OIDCProvider: shownOidc(row) }
}

export function shownOidc(row: OidcProviderRow) {
  const { AccountId, Name, Description, IssuerUrl, ClientIds, Fingerprints, IssuanceLimitTime, ...dates } = row
  const { CreateDate, UpdateDate } = dates
  return {
    ...{ OIDCProviderName: Name, Arn: `acs:ram::${AccountId}:oidc-provider/${Name}`, Description, IssuerUrl },
    ...{ ClientIds: ClientIds.join(','), Fingerprints: Fingerprints.join(','), IssuanceLimitTime },
    ...{ CreateDate, UpdateDate, GmtCreate: millis(CreateDate), GmtModified: millis(UpdateDate) },
  }
}

/** Guess: milliseconds since epoch, as a text. */
function millis(date: string): string {
  return String(Date.parse(date))
}
