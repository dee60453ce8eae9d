import { defineAction } from '../../../door/action.ts'
import { theUser } from '../../../rules/ram/users.ts'
import { shownAttachments } from '../policy/attachments.ts'

/**
 * ListPoliciesForUser: the policies of a user, the last attached first; those of its groups are not among them.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'ListPoliciesForUser', {
  handle({ world, accountId }, { UserName }) {
    const { UserId } = theUser(world, accountId, UserName)

    return shownAttachments(world, accountId, { type: 'User', id: UserId })
  },
})
