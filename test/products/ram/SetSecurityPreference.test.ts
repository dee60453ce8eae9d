import { describe, expect, it } from 'vitest'
import { ramWorld } from './ramSetup.ts'

describe('SetSecurityPreference', () => {
  it('does: what is sent holds, the rest stays', async () => {
    const world = await ramWorld()
    await world.call('ram.SetSecurityPreference', {
      EnableSaveMFATicket: true,
      AllowUserToChangePassword: false,
      AllowUserToManageAccessKeys: true,
    })
    const { SecurityPreference } = await world.call('ram.SetSecurityPreference', {
      ...{ AllowUserToManageMFADevices: false, AllowUserToManagePublicKeys: true },
      ...{ LoginSessionDuration: 12, LoginNetworkMasks: '10.0.0.0/8;192.168.0.0/16' },
    })
    const shown = {
      LoginProfilePreference: {
        ...{ EnableSaveMFATicket: true, AllowUserToChangePassword: false },
        ...{ LoginSessionDuration: 12, LoginNetworkMasks: '10.0.0.0/8;192.168.0.0/16' },
      },
      AccessKeyPreference: { AllowUserToManageAccessKeys: true },
      MFAPreference: { AllowUserToManageMFADevices: false },
      PublicKeyPreference: { AllowUserToManagePublicKeys: true },
    }
    expect(SecurityPreference).toEqual(shown)
    expect((await world.call('ram.GetSecurityPreference', {})).SecurityPreference).toEqual(shown)
  })

  it.each([
    [{ LoginSessionDuration: 25 }, 400, 'InvalidParameter.LoginSessionDuration'],
    [{ LoginNetworkMasks: 'home' }, 400, 'InvalidParameter.LoginNetworkMasks.Format'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.SetSecurityPreference', request)).toMatchObject({ status, code })
  })
})
