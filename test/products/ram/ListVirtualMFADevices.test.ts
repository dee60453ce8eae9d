import { describe, expect, it } from 'vitest'
import { NOW, ramWorld } from './ramSetup.ts'

describe('ListVirtualMFADevices', () => {
  it('reads: devices with the users that they are bound to', async () => {
    const world = await ramWorld()
    expect((await world.call('ram.ListVirtualMFADevices', {})).VirtualMFADevices.VirtualMFADevice).toEqual([])
    const { VirtualMFADevice } = await world.call('ram.CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone' })
    const { SerialNumber = '' } = VirtualMFADevice
    await world.call('ram.BindMFADevice', {
      UserName: 'ann',
      SerialNumber,
      AuthenticationCode1: '111111',
      AuthenticationCode2: '222222',
    })
    expect((await world.call('ram.ListVirtualMFADevices', {})).VirtualMFADevices.VirtualMFADevice).toMatchObject([
      { SerialNumber, ActivateDate: NOW, User: { UserName: 'ann', DisplayName: 'Ann' } },
    ])
  })

  it('reads: nothing of another account', async () => {
    const world = await ramWorld()
    await world.call('ram.CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone' })
    const other = await world.call('ram.ListVirtualMFADevices', {}, '2000000000000002')
    expect(other.VirtualMFADevices.VirtualMFADevice).toEqual([])
  })
})
