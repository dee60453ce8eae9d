import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as ram from '../../../rules/ram/errors.ts'
import * as errors from '../errors.ts'
import { changedOidc, theOidcProvider } from '../oidcProviders.ts'

/**
 * RemoveClientIdFromOIDCProvider: one client less. The last one stays.
 * Source: Ims 2019-08-15 catalogue and remarks.
 */
export default defineAction('ims', 'RemoveClientIdFromOIDCProvider', {
  handle({ world, accountId }, { OIDCProviderName, ClientId }) {
    const provider = theOidcProvider(world, accountId, OIDCProviderName)
    ensure(provider.ClientIds.includes(ClientId), ram.notExist('OIDCProvider.ClientId', ClientId))
    ensure(provider.ClientIds.length > 1, errors.lastClientId())

    return changedOidc(world, provider, { ClientIds: provider.ClientIds.filter((id) => id !== ClientId) })
  },
})
