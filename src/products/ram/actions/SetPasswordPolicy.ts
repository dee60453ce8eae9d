import { defineAction } from '../../../door/action.ts'
import { setPasswordPolicy } from '../../../rules/ram/settings.ts'
import { shownPasswordPolicy } from '../settingsViews.ts'

/**
 * SetPasswordPolicy: what passwords of users must be like. New passwords are checked by it.
 * How often and how long (MaxLoginAttemps, MaxPasswordAge, HardExpiry, PasswordReusePrevention) is kept and shown: nobody logs on here.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'SetPasswordPolicy', {
  handle({ world, accountId }, request) {
    const { RequireLowercaseCharacters, RequireUppercaseCharacters, RequireNumbers, RequireSymbols } = request
    const { MinimumPasswordLength, HardExpiry, MaxPasswordAge, PasswordReusePrevention, MaxLoginAttemps } = request

    const policy = setPasswordPolicy(world, accountId, {
      ...{ RequireLowercaseCharacters, RequireUppercaseCharacters, RequireNumbers, RequireSymbols },
      ...{ MinimumPasswordLength, HardExpiry, MaxPasswordAge, PasswordReusePrevention, MaxLoginAttemps },
    })

    return { PasswordPolicy: shownPasswordPolicy(policy) }
  },
})
