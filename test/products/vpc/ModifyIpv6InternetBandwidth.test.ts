import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv6Internet, openAddress, showAddress } from './gatewaySetup.ts'
import { REGION } from './network.ts'

describe('ModifyIpv6InternetBandwidth', () => {
  it('does: another bandwidth, by either id', async () => {
    const world = testWorld()
    const made = await makeIpv6Internet(world)
    const { Ipv6AddressId } = made
    const Ipv6InternetBandwidthId = await openAddress(world, made)
    const bandwidth = async () => (await showAddress(world, Ipv6AddressId))?.Ipv6InternetBandwidth?.Bandwidth
    await world.call('vpc.ModifyIpv6InternetBandwidth', { ...REGION, Ipv6AddressId, Bandwidth: 30 })
    expect(await bandwidth()).toBe(30)
    await world.call('vpc.ModifyIpv6InternetBandwidth', { ...REGION, Ipv6InternetBandwidthId, Bandwidth: 40 })
    expect(await bandwidth()).toBe(40)
  })

  it('refuses no id, ids that do not fit, addresses without it, and values out of range', async () => {
    const world = testWorld()
    const { Ipv6AddressId } = await makeIpv6Internet(world)
    const code = async (members: object) =>
      (await world.refusal('vpc.ModifyIpv6InternetBandwidth', { ...REGION, Bandwidth: 10, ...members })).code
    expect(await code({})).toBe('MissingParam.Ipv6InstanceId')
    expect(await code({ Ipv6AddressId })).toBe('InvalidIpv6Instance.NotFound')
    expect(await code({ Ipv6InternetBandwidthId: 'ipv6bw-none' })).toBe('InvalidIpv6Instance.NotFound')
    expect(await code({ Ipv6AddressId, Bandwidth: 0 })).toBe('IllegalParam.Bandwidth')
  })
})
