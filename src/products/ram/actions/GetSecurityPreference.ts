import { defineAction } from '../../../door/action.ts'
import { securityPreference } from '../../../rules/ram/settings.ts'
import { shownSecurityPreference } from '../settingsViews.ts'

/**
 * GetSecurityPreference: the security preference of the account.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'GetSecurityPreference', {
  handle({ world, accountId }) {
    return { SecurityPreference: shownSecurityPreference(securityPreference(world, accountId)) }
  },
})
