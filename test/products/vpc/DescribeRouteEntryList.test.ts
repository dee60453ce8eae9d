import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv6Network, REGION } from './network.ts'
import { makeRoute, makeRoutedNetwork } from './routeSetup.ts'

describe('DescribeRouteEntryList', () => {
  it('reads: by token, custom entries first; each filter narrows the list', async () => {
    const world = testWorld()
    const network = await makeRoutedNetwork(world)
    const { RouteTableId, InstanceId } = network
    const first = await makeRoute(world, network)
    const second = await makeRoute(world, network, '0.0.0.0/0')
    await world.call('vpc.ModifyRouteEntry', { ...REGION, RouteEntryId: first, RouteEntryName: 'office' })
    const list = (members: object) => world.call('vpc.DescribeRouteEntryList', { ...REGION, RouteTableId, ...members })
    const destinations = async (members: object) =>
      (await list(members)).RouteEntrys.RouteEntry?.map((row) => row.DestinationCidrBlock)
    const all = ['0.0.0.0/0', '192.168.0.0/24', '10.0.1.0/24', '100.64.0.0/10']
    expect(await destinations({})).toEqual(all)
    const page = await list({ MaxResult: 3 })
    expect(page).toMatchObject({ TotalCount: 4, NextToken: expect.stringMatching(/./) })
    const { NextToken } = page
    expect(await destinations({ MaxResult: 3, NextToken })).toEqual(['100.64.0.0/10'])
    expect((await list({ MaxResult: 3, NextToken })).NextToken).toBe('')
    expect((await list({ RouteEntryId: second })).RouteEntrys.RouteEntry).toMatchObject([
      {
        ...{ RouteEntryId: second, RouteTableId, Type: 'Custom', Status: 'Available', IpVersion: 'IPv4' },
        NextHops: { NextHop: [{ NextHopId: InstanceId, NextHopType: 'Instance' }] },
      },
    ])
    expect(await destinations({ RouteEntryName: 'office' })).toEqual(['192.168.0.0/24'])
    expect(await destinations({ RouteEntryType: 'Custom' })).toEqual(all.slice(0, 2))
    expect(await destinations({ RouteEntryType: 'BGP' })).toEqual([])
    expect(await destinations({ NextHopType: 'local' })).toEqual(['10.0.1.0/24'])
    expect(await destinations({ NextHopId: InstanceId })).toEqual(all.slice(0, 2))
    expect(await destinations({ DestinationCidrBlock: '0.0.0.0/0' })).toEqual(['0.0.0.0/0'])
    expect(await destinations({ DestCidrBlockList: ['0.0.0.0/0', '10.0.1.0/24'] })).toEqual([
      '0.0.0.0/0',
      '10.0.1.0/24',
    ])
    expect(await destinations({ IpVersion: 'ipv6' })).toEqual([])
    expect(await destinations({ ServiceType: 'TR' })).toEqual([])
  })

  it('reads: the IPv6 block of a vSwitch has an entry of the system', async () => {
    const world = testWorld()
    const { RouteTableId } = await makeIpv6Network(world)
    const { RouteEntrys } = await world.call('vpc.DescribeRouteEntryList', {
      ...REGION,
      RouteTableId,
      IpVersion: 'ipv6',
    })
    expect(RouteEntrys.RouteEntry).toMatchObject([
      { DestinationCidrBlock: '2408:4000:1:201::/64', IpVersion: 'IPv6', Type: 'System' },
    ])
  })

  it('refuses unknown tables, sizes out of range, and tokens of another list', async () => {
    const world = testWorld()
    const network = await makeRoutedNetwork(world)
    const { RouteTableId } = network
    const missing = { ...REGION, RouteTableId: 'vtb-none' }
    expect(await world.refusal('vpc.DescribeRouteEntryList', missing)).toMatchObject({
      status: 404,
      code: 'InvalidRouteTable.NotFound',
    })
    const code = async (members: object) =>
      (await world.refusal('vpc.DescribeRouteEntryList', { ...REGION, RouteTableId, ...members })).code
    for (const MaxResult of [0, 101]) expect(await code({ MaxResult })).toBe('InvalidParameter')
    const { NextToken } = await world.call('vpc.DescribeRouteEntryList', { ...REGION, RouteTableId, MaxResult: 1 })
    expect(await code({ NextToken, RouteEntryType: 'System' })).toBe('InvalidParameter')
    expect(await code({ NextToken: 'nonsense' })).toBe('InvalidParameter')
  })
})
