import { defineAction } from '../../../door/action.ts'
import { markerPageOf } from '../../../door/markerPages.ts'
import { matchesTags } from '../../../rules/tags.ts'
import { shownTags } from '../policy/policies.ts'
import { shownRole } from '../roles.ts'

/**
 * ListRoles: the roles of the account, newest first; by tags if any are sent.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'ListRoles', {
  handle({ world, accountId }, { Tag, ...request }) {
    const isTagged = Tag !== undefined && Tag.length > 0
    const { rows, paging } = markerPageOf(request, {
      ...{ table: world.ramRoles, index: 'account', group: accountId, filters: { Tag } },
      filter: isTagged ? (role) => matchesTags(role.Tags, Tag) : undefined,
    })

    return { Roles: { Role: rows.map((role) => ({ ...shownRole(role), ...shownTags(role) })) }, ...paging }
  },
})
