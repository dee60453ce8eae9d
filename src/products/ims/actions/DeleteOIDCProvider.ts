import { defineAction } from '../../../door/action.ts'
import { identityProviderKey } from '../../../world/rows/ram.ts'
import { theOidcProvider } from '../oidcProviders.ts'

/**
 * DeleteOIDCProvider: a provider is gone; its tokens are worth nothing any more.
 * Source: Ims 2019-08-15 catalogue and remarks.
 */
export default defineAction('ims', 'DeleteOIDCProvider', {
  handle({ world, accountId }, { OIDCProviderName }) {
    const { Name } = theOidcProvider(world, accountId, OIDCProviderName)

    world.identityProviders.remove(identityProviderKey(accountId, 'OIDC', Name))

    return {}
  },
})
