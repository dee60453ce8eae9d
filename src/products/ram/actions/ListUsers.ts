import { defineAction } from '../../../door/action.ts'
import { markerPageOf } from '../../../door/markerPages.ts'
import { shownUser } from '../userViews.ts'

/**
 * ListUsers: the users of the account, newest first.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'ListUsers', {
  handle({ world, accountId }, request) {
    const selection = { table: world.ramUsers, index: 'account', group: accountId, filters: {} }
    const { rows, paging } = markerPageOf(request, selection)

    return { Users: { User: rows.map(shownUser) }, ...paging }
  },
})
