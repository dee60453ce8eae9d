import { defineAction } from '../../../door/action.ts'
import { setSecurityPreference } from '../../../rules/ram/settings.ts'
import { shownSecurityPreference } from '../settingsViews.ts'

/**
 * SetSecurityPreference: what users may do for themselves, and from where they log on. What is not sent stays.
 * AllowUserToChangePassword holds for ChangePassword; the others are kept and shown.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'SetSecurityPreference', {
  handle({ world, accountId }, request) {
    const { AllowUserToChangePassword, AllowUserToManageAccessKeys, AllowUserToManageMFADevices } = request
    const { AllowUserToManagePublicKeys, EnableSaveMFATicket, LoginNetworkMasks, LoginSessionDuration } = request

    const preference = setSecurityPreference(world, accountId, {
      ...{ AllowUserToChangePassword, AllowUserToManageAccessKeys, AllowUserToManageMFADevices },
      ...{ AllowUserToManagePublicKeys, EnableSaveMFATicket, LoginNetworkMasks, LoginSessionDuration },
    })

    return { SecurityPreference: shownSecurityPreference(preference) }
  },
})
