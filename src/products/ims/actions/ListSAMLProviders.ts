import { defineAction } from '../../../door/action.ts'
import { markerPageOf, SHORT_PAGES } from '../../../door/markerPages.ts'
import { listedSaml } from '../samlProviders.ts'

/**
 * ListSAMLProviders: the SAML providers of the account, newest first.
 * Source: Ims 2019-08-15 catalogue and remarks.
 */
export default defineAction('ims', 'ListSAMLProviders', {
  handle({ world, accountId }, request) {
    const selection = { table: world.identityProviders, index: 'scope', group: `SAML|${accountId}`, filters: {} }
    const { rows, paging } = markerPageOf(request, selection, SHORT_PAGES)
    const SAMLProvider = rows.flatMap((row) => (row.type === 'SAML' ? [listedSaml(row)] : []))

    return { SAMLProviders: { SAMLProvider }, ...paging }
  },
})
