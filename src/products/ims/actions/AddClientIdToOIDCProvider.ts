import { defineAction } from '../../../door/action.ts'
import { changedOidc, ensureClientIds, theOidcProvider } from '../oidcProviders.ts'

/**
 * AddClientIdToOIDCProvider: one more; one that is there already stays.
 * Source: Ims 2019-08-15 catalogue and remarks.
 */
export default defineAction('ims', 'AddClientIdToOIDCProvider', {
  handle({ world, accountId }, { OIDCProviderName, ClientId }) {
    const provider = theOidcProvider(world, accountId, OIDCProviderName)
    const ClientIds = [...new Set([...provider.ClientIds, ClientId])]
    ensureClientIds(world, accountId, ClientIds, 'ClientId')

    return changedOidc(world, provider, { ClientIds })
  },
})
