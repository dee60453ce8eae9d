import { defineAction } from '../../../door/action.ts'
import { identityProviderKey } from '../../../world/rows/ram.ts'
import { theSamlProvider } from '../samlProviders.ts'

/**
 * DeleteSAMLProvider: a provider is gone.
 * Source: Ims 2019-08-15 catalogue and remarks.
 */
export default defineAction('ims', 'DeleteSAMLProvider', {
  handle({ world, accountId }, { SAMLProviderName }) {
    const { Name } = theSamlProvider(world, accountId, SAMLProviderName)

    world.identityProviders.remove(identityProviderKey(accountId, 'SAML', Name))

    return {}
  },
})
