import { describe, expect, it } from 'vitest'
import { ramWorld } from './ramSetup.ts'

describe('GetSecurityPreference', () => {
  it('reads: the preference that holds when none was set', async () => {
    const world = await ramWorld()
    expect((await world.call('ram.GetSecurityPreference', {})).SecurityPreference).toEqual({
      LoginProfilePreference: {
        ...{ EnableSaveMFATicket: false, AllowUserToChangePassword: true },
        ...{ LoginSessionDuration: 6, LoginNetworkMasks: '' },
      },
      AccessKeyPreference: { AllowUserToManageAccessKeys: false },
      MFAPreference: { AllowUserToManageMFADevices: true },
      PublicKeyPreference: { AllowUserToManagePublicKeys: false },
    })
  })

  it('reads: each account its own', async () => {
    const world = await ramWorld()
    await world.call('ram.SetSecurityPreference', { EnableSaveMFATicket: true })
    const other = await world.call('ram.GetSecurityPreference', {}, '2000000000000002')
    expect(other.SecurityPreference.LoginProfilePreference?.EnableSaveMFATicket).toBe(false)
  })
})
