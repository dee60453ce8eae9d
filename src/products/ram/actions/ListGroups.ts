import { defineAction } from '../../../door/action.ts'
import { markerPageOf, SHORT_PAGES } from '../../../door/markerPages.ts'
import { shownGroup } from '../userViews.ts'

/**
 * ListGroups: the groups of the account, newest first.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'ListGroups', {
  handle({ world, accountId }, request) {
    const selection = { table: world.ramGroups, index: 'account', group: accountId, filters: {} }
    const { rows, paging } = markerPageOf(request, selection, SHORT_PAGES)

    return { Groups: { Group: rows.map(shownGroup) }, ...paging }
  },
})
