import { defineAction } from '../../../door/action.ts'
import { markerPageOf, SHORT_PAGES } from '../../../door/markerPages.ts'
import { shownOidc } from '../oidcProviders.ts'

/**
 * ListOIDCProviders: the OIDC providers of the account, newest first.
 * Source: Ims 2019-08-15 catalogue and remarks.
 */
export default defineAction('ims', 'ListOIDCProviders', {
  handle({ world, accountId }, request) {
    const selection = { table: world.identityProviders, index: 'scope', group: `OIDC|${accountId}`, filters: {} }
    const { rows, paging } = markerPageOf(request, selection, SHORT_PAGES)
    const OIDCProvider = rows.flatMap((row) => (row.type === 'OIDC' ? [shownOidc(row)] : []))

    return { OIDCProviders: { OIDCProvider }, ...paging }
  },
})
