import { describe, expect, it } from 'vitest'
import { ramWorld } from './ramSetup.ts'

describe('DeleteVirtualMFADevice', () => {
  it('does: a device is gone once it is bound to nobody', async () => {
    const world = await ramWorld()
    const { VirtualMFADevice } = await world.call('ram.CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone' })
    const { SerialNumber = '' } = VirtualMFADevice
    await world.call('ram.BindMFADevice', {
      UserName: 'ann',
      SerialNumber,
      AuthenticationCode1: '111111',
      AuthenticationCode2: '222222',
    })
    const bound = await world.refusal('ram.DeleteVirtualMFADevice', { SerialNumber })
    expect(bound).toMatchObject({ status: 409, code: 'DeleteConflict.VirtualMFADevice.User' })
    await world.call('ram.UnbindMFADevice', { UserName: 'ann' })
    await world.call('ram.DeleteVirtualMFADevice', { SerialNumber })
    expect((await world.call('ram.ListVirtualMFADevices', {})).VirtualMFADevices.VirtualMFADevice).toEqual([])
  })

  it.each([[{ SerialNumber: 'none' }, 404, 'EntityNotExist.VirtualMFADevice']])(
    'refuses: %o',
    async (request, status, code) => {
      const world = await ramWorld()
      expect(await world.refusal('ram.DeleteVirtualMFADevice', request)).toMatchObject({ status, code })
    },
  )
})
