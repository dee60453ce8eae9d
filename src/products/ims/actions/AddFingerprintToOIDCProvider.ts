import { defineAction } from '../../../door/action.ts'
import { changedOidc, ensureFingerprints, theOidcProvider } from '../oidcProviders.ts'

/**
 * AddFingerprintToOIDCProvider: one more; one that is there already stays.
 * Source: Ims 2019-08-15 catalogue and remarks.
 */
export default defineAction('ims', 'AddFingerprintToOIDCProvider', {
  handle({ world, accountId }, { OIDCProviderName, Fingerprint }) {
    const provider = theOidcProvider(world, accountId, OIDCProviderName)
    const Fingerprints = [...new Set([...provider.Fingerprints, Fingerprint])]
    ensureFingerprints(world, accountId, Fingerprints, 'Fingerprint')

    return changedOidc(world, provider, { Fingerprints })
  },
})
