import { defineAction } from '../../../door/action.ts'
import { createLoginProfile } from '../../../rules/ram/loginProfiles.ts'
import { theUser } from '../../../rules/ram/users.ts'

/**
 * CreateLoginProfile: a password for the console, checked by the password policy of the account.
 * There is no console to log on to: the profile is state.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'CreateLoginProfile', {
  handle({ world, accountId }, { UserName, ...fields }) {
    const user = theUser(world, accountId, UserName)

    const profile = createLoginProfile(world, user, fields)

    const { PasswordResetRequired, MFABindRequired, CreateDate } = profile
    return { LoginProfile: { UserName: user.UserName, PasswordResetRequired, MFABindRequired, CreateDate } }
  },
})
