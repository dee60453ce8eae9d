import { defineAction } from '../../../door/action.ts'
import {
  changedOidc,
  describedKeys,
  ensureClientIds,
  ensureOidcFields,
  listOf,
  theOidcProvider,
} from '../oidcProviders.ts'

/**
 * UpdateOIDCProvider: changes what is sent; ClientIds takes the place of all that were there.
 * The keys change with NewDescription, which carries them.
 * Source: Ims 2019-08-15 catalogue and remarks.
 */
export default defineAction('ims', 'UpdateOIDCProvider', {
  handle({ world, accountId }, { OIDCProviderName, ...request }) {
    const provider = theOidcProvider(world, accountId, OIDCProviderName)
    const { IssuanceLimitTime = provider.IssuanceLimitTime, NewDescription } = request
    const ClientIds = request.ClientIds === undefined ? provider.ClientIds : listOf(request.ClientIds)
    ensureOidcFields({ hours: IssuanceLimitTime })
    ensureClientIds(world, accountId, ClientIds, 'ClientIds')
    const described = NewDescription === undefined ? {} : describedKeys(NewDescription, 'NewDescription')

    return changedOidc(world, provider, { IssuanceLimitTime, ClientIds, ...described })
  },
})
