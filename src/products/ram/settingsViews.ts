import type { PasswordPolicy, SecurityPreference } from '../../rules/ram/settings.ts'

export function shownPasswordPolicy(policy: PasswordPolicy) {
  const { MinimumPasswordDifferentCharacter: _, PasswordNotContainUserName: __, ...shown } = policy
  return shown
}

export function shownSecurityPreference(preference: SecurityPreference) {
  const { EnableSaveMFATicket, AllowUserToChangePassword, LoginSessionDuration, LoginNetworkMasks } = preference
  const { AllowUserToManageAccessKeys, AllowUserToManageMFADevices, AllowUserToManagePublicKeys } = preference
  return {
    LoginProfilePreference: {
      ...{ EnableSaveMFATicket, AllowUserToChangePassword, LoginSessionDuration, LoginNetworkMasks },
    },
    AccessKeyPreference: { AllowUserToManageAccessKeys },
    MFAPreference: { AllowUserToManageMFADevices },
    PublicKeyPreference: { AllowUserToManagePublicKeys },
  }
}
