import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as ram from '../../../rules/ram/errors.ts'
import { ensureRoom } from '../../../rules/ram/fields.ts'
import { identityProviderKey } from '../../../world/rows/ram.ts'
import {
  describedKeys,
  ensureClientIds,
  ensureFingerprints,
  ensureOidcFields,
  listOf,
  shownOidc,
} from '../oidcProviders.ts'

/**
 * CreateOIDCProvider: an issuer whose tokens may be exchanged for a role session (AssumeRoleWithOIDC).
 * Unlike IMS: the issuer is not contacted. Its keys are given inline: a JSON Web Key Set at the end of Description.
 * Guess: tokens may be 12 hours old unless IssuanceLimitTime says otherwise.
 * Source: Ims 2019-08-15 catalogue and remarks.
 */
export default defineAction('ims', 'CreateOIDCProvider', {
  handle({ world, accountId }, request) {
    const { OIDCProviderName: Name, IssuerUrl, IssuanceLimitTime = 12 } = request
    const ClientIds = listOf(request.ClientIds)
    const Fingerprints = listOf(request.Fingerprints)
    ensureOidcFields({ name: Name, issuer: IssuerUrl, hours: IssuanceLimitTime })
    ensureClientIds(world, accountId, ClientIds, 'ClientIds')
    ensureFingerprints(world, accountId, Fingerprints, 'Fingerprints')
    const described = describedKeys(request.Description ?? '', 'Description')
    const others = world.identityProviders.list('scope', `OIDC|${accountId}`)
    const key = identityProviderKey(accountId, 'OIDC', Name)
    ensure(!world.identityProviders.has(key), ram.alreadyExists('OIDCProvider', Name))
    const isNew = !others.some((other) => other.type === 'OIDC' && other.IssuerUrl === IssuerUrl)
    ensure(isNew, ram.alreadyExists('OIDCProvider.IssuerUrl', IssuerUrl))
    const used = others.length + world.identityProviders.count('scope', `SAML|${accountId}`)
    ensureRoom(world, accountId, 'ram_identity_providers', 'OIDCProvider', used)

    const now = isoSeconds(world.nowMs)
    const provider = {
      ...{ type: 'OIDC' as const, AccountId: accountId, Name, IssuerUrl, ClientIds, Fingerprints },
      ...{ IssuanceLimitTime, ...described, CreateDate: now, UpdateDate: now },
    }
    world.identityProviders.put(provider)

    return { OIDCProvider: shownOidc(provider) }
  },
})
