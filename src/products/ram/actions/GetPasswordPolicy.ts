import { defineAction } from '../../../door/action.ts'
import { passwordPolicy } from '../../../rules/ram/settings.ts'
import { shownPasswordPolicy } from '../settingsViews.ts'

/**
 * GetPasswordPolicy: the password policy of the account, or the one that holds when none was set.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'GetPasswordPolicy', {
  handle({ world, accountId }) {
    return { PasswordPolicy: shownPasswordPolicy(passwordPolicy(world, accountId)) }
  },
})
