import { ensure } from '../../kernel/errors.ts'
import * as ram from '../../rules/ram/errors.ts'
import { ensureLength } from '../../rules/ram/fields.ts'
import { identityProviderKey, type SamlProviderRow } from '../../world/rows/ram.ts'
import type { World } from '../../world/world.ts'
import * as errors from './errors.ts'

export function theSamlProvider(world: World, accountId: string, name: string): SamlProviderRow {
  const provider = world.identityProviders.get(identityProviderKey(accountId, 'SAML', name))
  ensure(provider?.type === 'SAML', ram.notExist('SAMLProvider', name))
  return provider
}

interface SamlFields {
  readonly description?: string | undefined
  readonly metadata?: string | undefined
  readonly algorithm?: string | undefined
}

/** Absent members pass. `prefix` stands in front of the parameters that were sent. Guess: which algorithms there are. */
export function ensureSamlFields({ description, metadata, algorithm }: SamlFields, prefix: '' | 'New'): void {
  ensureLength(`${prefix}Description`, description, 0, 256)
  ensure(
    metadata === undefined || isMetadata(metadata),
    errors.malformedMetadata(`${prefix}EncodedSAMLMetadataDocument`),
  )
  const isKnown = algorithm === undefined || ['rsa-sha1', 'rsa-sha256'].includes(algorithm)
  ensure(isKnown, ram.invalidValue('AuthnSignAlgo', 'rsa-sha1 or rsa-sha256'))
}

/** Looked at from outside only: the Base64 of an XML text with an EntityDescriptor. */
function isMetadata(text: string): boolean {
  if (text.length > 100_000 || !/^[A-Za-z0-9+/\s]+=*\s*$/.test(text)) return false
  return /^\s*<[\s\S]*EntityDescriptor[\s>]/.test(Buffer.from(text, 'base64').toString())
}

export function shownSaml({ AccountId, Name, Description, AuthnSignAlgo, CreateDate, UpdateDate }: SamlProviderRow) {
  const Arn = `acs:ram::${AccountId}:saml-provider/${Name}`
  return { SAMLProviderName: Name, Arn, Description, AuthnSignAlgo, CreateDate, UpdateDate }
}

/** As lists show it. */
export function listedSaml(row: SamlProviderRow) {
  const { AuthnSignAlgo: _, ...shown } = shownSaml(row)
  return shown
}
