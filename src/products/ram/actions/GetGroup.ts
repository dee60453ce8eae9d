import { defineAction } from '../../../door/action.ts'
import { theGroup } from '../../../rules/ram/groups.ts'
import { shownGroup } from '../userViews.ts'

/**
 * GetGroup: one group by name.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'GetGroup', {
  handle({ world, accountId }, { GroupName }) {
    return { Group: shownGroup(theGroup(world, accountId, GroupName)) }
  },
})
