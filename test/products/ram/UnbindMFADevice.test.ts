import { describe, expect, it } from 'vitest'
import { ramWorld } from './ramSetup.ts'

describe('UnbindMFADevice', () => {
  it('does: the user has no device, the device has no user', async () => {
    const world = await ramWorld()
    const { VirtualMFADevice } = await world.call('ram.CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone' })
    const { SerialNumber = '' } = VirtualMFADevice
    await world.call('ram.BindMFADevice', {
      UserName: 'ann',
      SerialNumber,
      AuthenticationCode1: '111111',
      AuthenticationCode2: '222222',
    })
    expect((await world.call('ram.UnbindMFADevice', { UserName: 'ann' })).MFADevice).toEqual({ SerialNumber })
    const gone = await world.refusal('ram.GetUserMFAInfo', { UserName: 'ann' })
    expect(gone).toMatchObject({ status: 404, code: 'EntityNotExist.User.MFADevice' })
    expect((await world.call('ram.ListVirtualMFADevices', {})).VirtualMFADevices.VirtualMFADevice).toHaveLength(1)
  })

  it.each([
    [{ UserName: 'ann' }, 404, 'EntityNotExist.User.MFADevice'],
    [{ UserName: 'nobody' }, 404, 'EntityNotExist.User'],
  ])('refuses: %o', async (request, status, code) => {
    const world = await ramWorld()
    expect(await world.refusal('ram.UnbindMFADevice', request)).toMatchObject({ status, code })
  })
})
