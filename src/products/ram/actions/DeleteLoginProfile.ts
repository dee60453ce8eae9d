import { defineAction } from '../../../door/action.ts'
import { deleteLoginProfile } from '../../../rules/ram/loginProfiles.ts'
import { theUser } from '../../../rules/ram/users.ts'

/**
 * DeleteLoginProfile: a user may no longer log on to the console. Keys go on working.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'DeleteLoginProfile', {
  handle({ world, accountId }, { UserName }) {
    deleteLoginProfile(world, theUser(world, accountId, UserName))

    return {}
  },
})
