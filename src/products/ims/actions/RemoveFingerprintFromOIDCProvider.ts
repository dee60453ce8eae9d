import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as ram from '../../../rules/ram/errors.ts'
import { changedOidc, theOidcProvider } from '../oidcProviders.ts'

/**
 * RemoveFingerprintFromOIDCProvider: one certificate less.
 * Source: Ims 2019-08-15 catalogue and remarks.
 */
export default defineAction('ims', 'RemoveFingerprintFromOIDCProvider', {
  handle({ world, accountId }, { OIDCProviderName, Fingerprint }) {
    const provider = theOidcProvider(world, accountId, OIDCProviderName)
    ensure(provider.Fingerprints.includes(Fingerprint), ram.notExist('OIDCProvider.Fingerprint', Fingerprint))

    return changedOidc(world, provider, { Fingerprints: provider.Fingerprints.filter((one) => one !== Fingerprint) })
  },
})
