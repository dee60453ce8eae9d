import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv6Internet, openAddress } from './gatewaySetup.ts'
import { REGION } from './network.ts'

describe('DescribeIpv6Addresses', () => {
  it('reads: the addresses of a region; each filter narrows the list', async () => {
    const world = testWorld()
    const made = await makeIpv6Internet(world)
    const { VpcId, VSwitchId, Ipv6GatewayId, Ipv6AddressId } = made
    const Tag = [{ Key: 'a', Value: 'b' }]
    const named = { Ipv6AddressName: 'second', ResourceGroupId: 'rg-1', Tag, Ipv6Address: '2408:4000:1:201::5' }
    const second = await world.call('vpc.AllocateIpv6Address', { ...REGION, VSwitchId, ...named })
    const Ipv6InternetBandwidthId = await openAddress(world, made)
    const list = async (members: object) =>
      (await world.call('vpc.DescribeIpv6Addresses', { ...REGION, ...members })).Ipv6Addresses.Ipv6Address ?? []
    const ids = async (members: object) => (await list(members)).map((row) => row.Ipv6AddressId)
    expect(await list({ Ipv6AddressId })).toMatchObject([
      {
        ...{ Ipv6AddressId, VpcId, VSwitchId, Ipv6GatewayId, NetworkType: 'Public', RealBandwidth: 10 },
        ...{ Status: 'Available', AddressType: 'IPv6Address', AssociatedInstanceId: '', Ipv6Isp: 'BGP' },
        Ipv6InternetBandwidth: { Ipv6InternetBandwidthId, Bandwidth: 10, InternetChargeType: 'PayByBandwidth' },
      },
    ])
    expect(await ids({})).toEqual([second.Ipv6AddressId, Ipv6AddressId])
    expect(await ids({ VpcId, PageSize: 1, PageNumber: 2 })).toEqual([Ipv6AddressId])
    expect(await ids({ VSwitchId, NetworkType: 'Public' })).toEqual([Ipv6AddressId])
    expect(await ids({ Ipv6InternetBandwidthId })).toEqual([Ipv6AddressId])
    for (const filter of [
      ...[{ Ipv6Address: '2408:4000:0001:201:0::5' }, { Name: 'second' }, { ResourceGroupId: 'rg-1' }, { Tag }],
      { NetworkType: 'Private' },
    ])
      expect(await ids(filter)).toEqual([second.Ipv6AddressId])
    for (const filter of [
      ...[{ AddressType: 'IPv6Prefix' }, { ServiceManaged: true }, { VpcId: 'vpc-none' }, { VSwitchId: 'vsw-none' }],
      ...[{ AssociatedInstanceType: 'EcsInstance' }, { AssociatedInstanceId: 'i-none' }, { Ipv6Address: 'nonsense' }],
    ])
      expect(await ids(filter)).toEqual([])
  })

  it('refuses pages above 50', async () => {
    expect((await testWorld().refusal('vpc.DescribeIpv6Addresses', { ...REGION, PageSize: 51 })).code).toBe(
      'InvalidParameter',
    )
  })
})
