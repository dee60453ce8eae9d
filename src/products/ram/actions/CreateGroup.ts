import { defineAction } from '../../../door/action.ts'
import { createGroup } from '../../../rules/ram/groups.ts'
import { shownGroup } from '../userViews.ts'

/**
 * CreateGroup: a group of users, empty and without policies.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'CreateGroup', {
  handle({ world, accountId }, { GroupName, Comments }) {
    const { UpdateDate: _, ...shown } = shownGroup(createGroup(world, accountId, { GroupName, Comments }))

    return { Group: shown }
  },
})
