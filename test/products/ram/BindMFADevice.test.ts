import { describe, expect, it } from 'vitest'
import { ramWorld } from './ramSetup.ts'

describe('BindMFADevice', () => {
  it('does: the device is that of the user', async () => {
    const world = await ramWorld()
    const { VirtualMFADevice } = await world.call('ram.CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone' })
    const { SerialNumber = '' } = VirtualMFADevice
    await world.call('ram.BindMFADevice', {
      UserName: 'ann',
      SerialNumber,
      AuthenticationCode1: '111111',
      AuthenticationCode2: '222222',
    })
    const read = await world.call('ram.GetUserMFAInfo', { UserName: 'ann' })
    expect(read.MFADevice).toEqual({ SerialNumber, Type: 'VMFA' })
    const again = await world.refusal('ram.BindMFADevice', {
      UserName: 'ann',
      SerialNumber,
      AuthenticationCode1: '111111',
      AuthenticationCode2: '222222',
    })
    expect(again).toMatchObject({ status: 409, code: 'EntityAlreadyExists.MFADevice.User' })
  })

  it.each([
    [{ UserName: 'ann', SerialNumber: 'none' }, 404, 'EntityNotExist.VirtualMFADevice'],
    [{ UserName: 'nobody', SerialNumber: 'none' }, 404, 'EntityNotExist.User'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.BindMFADevice', request)).toMatchObject({ status, code })
  })
})
