import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { showAddress } from './gatewaySetup.ts'
import { makeIpv6Network, makeNetwork, REGION } from './network.ts'

describe('AllocateIpv6Address', () => {
  it('does: holds the named address or any of the vSwitch, Pending; later: Available', async () => {
    const world = testWorld()
    const { VSwitchId } = await makeIpv6Network(world)
    const texts = { Ipv6AddressName: 'mine', Ipv6AddressDescription: 'for later' }
    const members = { ...texts, ResourceGroupId: 'rg-1', AddressType: 'IPv6Address', Tag: [{ Key: 'a', Value: 'b' }] }
    const asked = { ...REGION, VSwitchId, ...members, Ipv6Address: '2408:4000:1:201:0::5' }
    const reply = await world.call('vpc.AllocateIpv6Address', asked)
    expect(reply).toMatchObject({ Ipv6Address: '2408:4000:1:201::5', ResourceGroupId: 'rg-1' })
    expect(await showAddress(world, reply.Ipv6AddressId)).toMatchObject({
      ...{ ...texts, Status: 'Pending', ResourceGroupId: 'rg-1', Tags: { Tag: [{ Key: 'a', Value: 'b' }] } },
    })
    await world.settle()
    expect((await showAddress(world, reply.Ipv6AddressId))?.Status).toBe('Available')
    const any = await world.call('vpc.AllocateIpv6Address', { ...REGION, VSwitchId })
    expect(any.Ipv6Address).toMatch(/^2408:4000:1:201:/)
    expect((await world.refusal('vpc.AllocateIpv6Address', asked)).code).toBe('IllegalParam.Ipv6Address')
    expect((await world.refusal('vpc.DeleteVSwitch', { VSwitchId })).code).toBe('DependencyViolation')
  })

  it('refuses vSwitches without IPv6 or unknown, other addresses, prefixes and malformed texts', async () => {
    const world = testWorld()
    const { VSwitchId } = await makeIpv6Network(world)
    const without = await makeNetwork(world)
    const refusal = (members: object) => world.refusal('vpc.AllocateIpv6Address', { ...REGION, VSwitchId, ...members })
    expect((await refusal({ VSwitchId: without.VSwitchId })).code).toBe('InvalidVSwitch.Ipv6NotTurnOn')
    expect(await refusal({ VSwitchId: 'vsw-none' })).toMatchObject({ status: 404, code: 'InvalidVSwitchId.NotFound' })
    for (const Ipv6Address of ['nonsense', '2408:4000:1:202::5', '10.0.1.5'])
      expect((await refusal({ Ipv6Address })).code).toBe('IllegalParam.Ipv6Address')
    expect((await refusal({ AddressType: 'IPv6Prefix' })).code).toBe('InvalidParameter')
    expect((await refusal({ Ipv6AddressName: 'http://x' })).code).toBe('IllegalParam.Ipv6AddressName')
    expect((await refusal({ Ipv6AddressDescription: 'http://x' })).code).toBe('IllegalParam.Ipv6AddressDescription')
  })
})
