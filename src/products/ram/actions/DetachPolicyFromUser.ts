import { defineAction } from '../../../door/action.ts'
import { theUser } from '../../../rules/ram/users.ts'
import { detachPolicy } from '../policy/attachments.ts'

/**
 * DetachPolicyFromUser: a policy no longer holds for a user.
 * Not modelled: policies for one resource group (refused).
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'DetachPolicyFromUser', {
  handle({ world, accountId }, request) {
    const { UserId } = theUser(world, accountId, request.UserName)

    detachPolicy(world, accountId, { type: 'User', id: UserId }, request)

    return {}
  },
})
