import { describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../setup/worlds.ts'
import { ramWorld } from './ramSetup.ts'

describe('CreateVirtualMFADevice', () => {
  it('does: a device that is bound to nobody', async () => {
    const world = await ramWorld()
    const { VirtualMFADevice } = await world.call('ram.CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone' })
    expect(VirtualMFADevice.SerialNumber).toBe(`acs:ram::${ACCOUNT}:mfa/phone`)
    expect(VirtualMFADevice.Base32StringSeed).toMatch(/^[A-Z2-7]{64}$/)
    const list = await world.call('ram.ListVirtualMFADevices', {})
    expect(list.VirtualMFADevices.VirtualMFADevice).toEqual([
      { SerialNumber: `acs:ram::${ACCOUNT}:mfa/phone`, ActivateDate: '' },
    ])
    const again = await world.refusal('ram.CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone' })
    expect(again).toMatchObject({ status: 409, code: 'EntityAlreadyExists.VirtualMFADevice' })
  })

  it.each([
    [{ VirtualMFADeviceName: 'a b' }, 400, 'InvalidParameter.VirtualMFADeviceName.InvalidChars'],
    [{}, 400, 'MissingVirtualMFADeviceName'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.CreateVirtualMFADevice', request)).toMatchObject({ status, code })
  })
})
