import { defineAction } from '../../../door/action.ts'
import { shownOidc, theOidcProvider } from '../oidcProviders.ts'

/**
 * GetOIDCProvider: one provider by name.
 * Source: Ims 2019-08-15 catalogue and remarks.
 */
export default defineAction('ims', 'GetOIDCProvider', {
  handle({ world, accountId }, { OIDCProviderName }) {
    return { OIDCProvider: shownOidc(theOidcProvider(world, accountId, OIDCProviderName)) }
  },
})
