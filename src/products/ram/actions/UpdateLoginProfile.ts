import { defineAction } from '../../../door/action.ts'
import { updateLoginProfile } from '../../../rules/ram/loginProfiles.ts'
import { theUser } from '../../../rules/ram/users.ts'

/**
 * UpdateLoginProfile: another password or other settings; what is not sent stays.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'UpdateLoginProfile', {
  handle({ world, accountId }, { UserName, ...fields }) {
    updateLoginProfile(world, theUser(world, accountId, UserName), fields)

    return {}
  },
})
