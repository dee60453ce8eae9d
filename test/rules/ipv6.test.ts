import { describe, expect, it } from 'vitest'
import {
  canonicalIpv6,
  canonicalIpv6Block,
  holdIpv6Address,
  ipv6AddressesOf,
  ipv6BlockContains,
  isFreeIpv6Address,
  pickVpcIpv6Block,
  releaseIpv6Address,
  vSwitchIpv6Block,
} from '../../src/rules/ipv6.ts'
import type { VSwitchRow } from '../../src/world/rows/vpc.ts'
import { makeIpv6Network, putInstance } from '../products/vpc/network.ts'
import { testWorld } from '../setup/worlds.ts'

describe('IPv6', () => {
  it('reads addresses and blocks, and spells them shortly', () => {
    expect(canonicalIpv6('2408:0:0:0::1')).toBe('2408::1')
    expect(canonicalIpv6Block('2408:4000:0ab:12ff::/56')).toBe('2408:4000:ab:1200::/56')
    for (const text of ['', '1.2.3.4', 'nonsense', '::/129', '::ffff:1.2.3.4/64', 'fe80::1%1/64', '::1/x'])
      expect(canonicalIpv6Block(text)).toBeUndefined()
    for (const text of ['', '1.2.3.4', '::ffff:1.2.3.4', 'fe80::1%1', ':::'])
      expect(canonicalIpv6(text)).toBeUndefined()
    expect(vSwitchIpv6Block('2408:4000:ab:1200::/56', 255)).toBe('2408:4000:ab:12ff::/64')
    expect(ipv6BlockContains('2408:4000:ab:1200::/56', '2408:4000:ab:12ff::9')).toBe(true)
    expect(ipv6BlockContains('2408:4000:ab:1200::/56', '2408:4000:ab:1300::9')).toBe(false)
    expect(ipv6BlockContains('2408:4000:ab:1200::/56', '10.0.0.1')).toBe(false)
  })

  it('does: blocks of VPCs lie in the addresses of their line', () => {
    const { world } = testWorld()
    world.atomically(() => {
      expect(pickVpcIpv6Block(world, 'ChinaMobile')).toMatch(/^2409:8700:.*::\/56$/)
      expect(pickVpcIpv6Block(world, 'BGP')).toMatch(/^2408:4000:.*::\/56$/)
    })
  })

  it('does: an address is held by one, and free again when it is released', async () => {
    const test = testWorld()
    const { world } = test
    const { VSwitchId } = await makeIpv6Network(test)
    putInstance(test, VSwitchId)
    const NetworkInterfaceId = world.networkInterfaces.all()[0]?.NetworkInterfaceId ?? ''
    const vSwitch = world.vSwitches.get(VSwitchId) as VSwitchRow
    const [named, picked] = world.atomically(() => [
      holdIpv6Address(world, vSwitch, { Ipv6Address: '2408:4000:1:201:0::5', NetworkInterfaceId }),
      holdIpv6Address(world, vSwitch, { NetworkInterfaceId }),
    ])
    expect(named?.Ipv6Address).toBe('2408:4000:1:201::5')
    expect(ipv6BlockContains(vSwitch.Ipv6CidrBlock, picked?.Ipv6Address ?? '')).toBe(true)
    expect(ipv6AddressesOf(world, NetworkInterfaceId)).toEqual([named, picked])
    expect(isFreeIpv6Address(world, vSwitch, '2408:4000:1:201::5')).toBe(false)
    expect(isFreeIpv6Address(world, vSwitch, '2408:4000:1:201::6')).toBe(true)
    expect(isFreeIpv6Address(world, vSwitch, '2408:4000:1:202::6')).toBe(false)
    expect(isFreeIpv6Address(world, vSwitch, 'nonsense')).toBe(false)
    world.atomically(() => {
      for (const row of ipv6AddressesOf(world, NetworkInterfaceId)) releaseIpv6Address(world, row.Ipv6AddressId)
    })
    expect(isFreeIpv6Address(world, vSwitch, '2408:4000:1:201::5')).toBe(true)
  })
})
