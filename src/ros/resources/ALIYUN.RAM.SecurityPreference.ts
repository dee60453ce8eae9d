import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { flag, number, text } from './properties.ts'
import { told } from './told.ts'

const PREFERENCES = [
  'AllowUserToChangePassword',
  'AllowUserToManageAccessKeys',
  'AllowUserToManageMFADevices',
  'AllowUserToManagePublicKeys',
  'EnableSaveMFATicket',
  'LoginNetworkMasks',
  'LoginSessionDuration',
]

/**
 * ALIYUN::RAM::SecurityPreference: settings of the account, of which there is one set. What the template does not name stays.
 * Guess: its physical id is the id of the account, and when it is removed the settings stay as they are.
 */
export default defineResource('ALIYUN::RAM::SecurityPreference', {
  creates: 'ram.SetSecurityPreference',
  emulates: PREFERENCES,
  create: setPreference,
  updates: PREFERENCES,
  update: setPreference,
  read: (step) => told(step, preferenceNow(step)),
  attributes: preferenceNow,
  remove: () => undefined,
})

function setPreference({ properties, stack, call }: ResourceStep) {
  call('ram.SetSecurityPreference', {
    AllowUserToChangePassword: flag(properties, 'AllowUserToChangePassword'),
    AllowUserToManageAccessKeys: flag(properties, 'AllowUserToManageAccessKeys'),
    AllowUserToManageMFADevices: flag(properties, 'AllowUserToManageMFADevices'),
    AllowUserToManagePublicKeys: flag(properties, 'AllowUserToManagePublicKeys'),
    EnableSaveMFATicket: flag(properties, 'EnableSaveMFATicket'),
    LoginNetworkMasks: text(properties, 'LoginNetworkMasks'),
    LoginSessionDuration: number(properties, 'LoginSessionDuration'),
  })
  return { physicalId: stack.OwnerId }
}

function preferenceNow({ call }: ResourceStep) {
  const { SecurityPreference: now } = call('ram.GetSecurityPreference', {})
  const { AllowUserToChangePassword, EnableSaveMFATicket, LoginNetworkMasks, LoginSessionDuration } =
    now.LoginProfilePreference ?? {}
  return {
    AllowUserToChangePassword: AllowUserToChangePassword ?? false,
    AllowUserToManageAccessKeys: now.AccessKeyPreference?.AllowUserToManageAccessKeys ?? false,
    AllowUserToManageMFADevices: now.MFAPreference?.AllowUserToManageMFADevices ?? false,
    AllowUserToManagePublicKeys: now.PublicKeyPreference?.AllowUserToManagePublicKeys ?? false,
    EnableSaveMFATicket: EnableSaveMFATicket ?? false,
    LoginNetworkMasks: LoginNetworkMasks ?? '',
    LoginSessionDuration: LoginSessionDuration ?? 0,
  }
}
