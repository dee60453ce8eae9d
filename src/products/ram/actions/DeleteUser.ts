import { defineAction } from '../../../door/action.ts'
import { deleteUser, theUser } from '../../../rules/ram/users.ts'

/**
 * DeleteUser: a user without groups, policies, access keys, login profile and MFA device.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'DeleteUser', {
  handle({ world, accountId }, { UserName }) {
    deleteUser(world, theUser(world, accountId, UserName))

    return {}
  },
})
