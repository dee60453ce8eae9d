import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as ram from '../../../rules/ram/errors.ts'
import { theLoginProfile, updateLoginProfile } from '../../../rules/ram/loginProfiles.ts'
import { securityPreference } from '../../../rules/ram/settings.ts'

/**
 * ChangePassword: a user sets a password of its own, where the account allows it.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'ChangePassword', {
  handle({ world, accountId, principal }, { OldPassword, NewPassword }) {
    const user = world.ramUsers.get(principal.id ?? '')
    ensure(user, ram.notExist('User', principal.name))
    const { Password } = theLoginProfile(world, user)
    const isAllowed = securityPreference(world, accountId).AllowUserToChangePassword
    ensure(isAllowed, ram.invalidValue('NewPassword', 'an account that lets its users change passwords'))
    ensure(OldPassword === Password, ram.invalidValue('OldPassword', 'the password that holds'))

    updateLoginProfile(world, user, { Password: NewPassword, PasswordResetRequired: false })

    return {}
  },
})
