import { describe, expect, it } from 'vitest'
import { ramWorld } from './ramSetup.ts'

describe('GetUserMFAInfo', () => {
  it('reads: the device of a user', async () => {
    const world = await ramWorld()
    const { VirtualMFADevice } = await world.call('ram.CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone' })
    const { SerialNumber = '' } = VirtualMFADevice
    await world.call('ram.BindMFADevice', {
      UserName: 'ann',
      SerialNumber,
      AuthenticationCode1: '111111',
      AuthenticationCode2: '222222',
    })
    expect((await world.call('ram.GetUserMFAInfo', { UserName: 'ann' })).MFADevice).toEqual({
      SerialNumber,
      Type: 'VMFA',
    })
  })

  it.each([
    [{ UserName: 'ann' }, 404, 'EntityNotExist.User.MFADevice'],
    [{ UserName: 'nobody' }, 404, 'EntityNotExist.User'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.GetUserMFAInfo', request)).toMatchObject({ status, code })
  })
})
