import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as ram from '../../../rules/ram/errors.ts'
import { ensureName, ensureRoom } from '../../../rules/ram/fields.ts'
import { identityProviderKey } from '../../../world/rows/ram.ts'
import { PROVIDER_NAME } from '../oidcProviders.ts'
import { ensureSamlFields, shownSaml } from '../samlProviders.ts'

/**
 * CreateSAMLProvider: an identity provider with its metadata document.
 * The document is looked at from outside only.
 * Source: Ims 2019-08-15 catalogue and remarks.
 */
export default defineAction('ims', 'CreateSAMLProvider', {
  handle({ world, accountId }, request) {
    const { SAMLProviderName: Name, EncodedSAMLMetadataDocument, Description = '', AuthnSignAlgo } = request
    ensureName('SAMLProviderName', Name, PROVIDER_NAME)
    ensureSamlFields({ description: Description, metadata: EncodedSAMLMetadataDocument, algorithm: AuthnSignAlgo }, '')
    const key = identityProviderKey(accountId, 'SAML', Name)
    ensure(!world.identityProviders.has(key), ram.alreadyExists('SAMLProvider', Name))
    const used = ['SAML', 'OIDC'].reduce(
      (sum, type) => sum + world.identityProviders.count('scope', `${type}|${accountId}`),
      0,
    )
    ensureRoom(world, accountId, 'ram_identity_providers', 'SAMLProvider', used)

    const now = isoSeconds(world.nowMs)
    const provider = {
      ...{ type: 'SAML' as const, AccountId: accountId, Name, EncodedSAMLMetadataDocument, Description },
      ...{ AuthnSignAlgo: AuthnSignAlgo ?? 'rsa-sha1', CreateDate: now, UpdateDate: now },
    }
    world.identityProviders.put(provider)

    return { SAMLProvider: shownSaml(provider) }
  },
})
