import { describe, expect, it } from 'vitest'
import {
  addressesInGroup,
  freeAddressCount,
  pickAddressIn,
  privateAddressObstacle,
} from '../../src/rules/privateAddress.ts'
import type { VSwitchRow } from '../../src/world/rows/vpc.ts'
import { instanceWorld } from '../products/ecs/instanceSetup.ts'

describe('private addresses of a vSwitch', () => {
  it('gives each usable address once, then none', async () => {
    const { test, run, VSwitchId } = await instanceWorld('10.0.0.0/29')
    const vSwitch = test.world.vSwitches.get(VSwitchId) as VSwitchRow
    expect(freeAddressCount(test.world, vSwitch)).toBe(4)

    await run({ Amount: 4 })

    const given = test.world.networkInterfaces.all().map(({ PrivateIpAddresses }) => PrivateIpAddresses[0])
    expect(given.sort()).toEqual(['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'])
    expect(freeAddressCount(test.world, vSwitch)).toBe(0)
    expect(test.world.atomically(() => pickAddressIn(test.world, vSwitch))).toBeUndefined()
  })

  it('tells what stands against an address', async () => {
    const { test, run, VSwitchId } = await instanceWorld('10.0.0.0/29')
    const vSwitch = test.world.vSwitches.get(VSwitchId) as VSwitchRow
    await run({ PrivateIpAddress: '10.0.0.2' })
    const obstacle = (address: string) => privateAddressObstacle(test.world, vSwitch, address)
    expect(obstacle('10.0.0.2')).toBe('taken')
    expect(obstacle('10.0.0.3')).toBeUndefined()
    for (const address of ['10.0.0.0', '10.0.0.5', '10.0.0.7', '10.0.1.1', 'x'])
      expect(obstacle(address)).toBe('outside')
  })

  it('counts the addresses in a security group, also of interfaces that have several', async () => {
    const { test, run, SecurityGroupId } = await instanceWorld()
    await run({ Amount: 3 })
    expect(addressesInGroup(test.world, SecurityGroupId)).toBe(3)
    const [card] = test.world.networkInterfaces.all()
    test.world.atomically(() =>
      test.world.networkInterfaces.change(card?.NetworkInterfaceId ?? '', {
        PrivateIpAddresses: ['10.0.0.200', '10.0.0.201', '10.0.0.202'],
      }),
    )
    expect(addressesInGroup(test.world, SecurityGroupId)).toBe(5)
  })
})
