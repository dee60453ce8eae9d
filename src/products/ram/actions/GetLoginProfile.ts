import { defineAction } from '../../../door/action.ts'
import { theLoginProfile } from '../../../rules/ram/loginProfiles.ts'
import { theUser } from '../../../rules/ram/users.ts'

/**
 * GetLoginProfile: whether and how a user may log on to the console.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'GetLoginProfile', {
  handle({ world, accountId }, request) {
    const user = theUser(world, accountId, request.UserName)
    const { PasswordResetRequired, MFABindRequired, CreateDate } = theLoginProfile(world, user)

    return { LoginProfile: { UserName: user.UserName, PasswordResetRequired, MFABindRequired, CreateDate } }
  },
})
