import { defineAction } from '../../../door/action.ts'
import { theUser } from '../../../rules/ram/users.ts'
import { attachPolicy } from '../policy/attachments.ts'

/**
 * AttachPolicyToUser: a policy of the account or of the system holds for a user, at once.
 * Not modelled: policies for one resource group (refused).
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'AttachPolicyToUser', {
  handle({ world, accountId }, request) {
    const { UserId } = theUser(world, accountId, request.UserName)

    attachPolicy(world, accountId, { type: 'User', id: UserId }, request)

    return {}
  },
})
