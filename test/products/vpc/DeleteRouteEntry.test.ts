import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './network.ts'
import { customEntries, makeRoute, makeRoutedNetwork } from './routeSetup.ts'

describe('DeleteRouteEntry', () => {
  it('later: Deleting, then gone; by its id', async () => {
    const world = testWorld()
    const network = await makeRoutedNetwork(world)
    const RouteEntryId = await makeRoute(world, network)
    await world.call('vpc.DeleteRouteEntry', { ...REGION, RouteEntryId })
    expect(await customEntries(world, network.RouteTableId)).toMatchObject([{ RouteEntryId, Status: 'Deleting' }])
    expect(await world.refusal('vpc.DeleteRouteEntry', { ...REGION, RouteEntryId })).toMatchObject({
      status: 400,
      code: 'IncorrectRouteEntryStatus',
    })
    await world.settle()
    expect(await customEntries(world, network.RouteTableId)).toEqual([])
    expect(await world.refusal('vpc.DeleteRouteEntry', { ...REGION, RouteEntryId })).toMatchObject({
      status: 404,
      code: 'InvalidRouteEntry.NotFound',
    })
  })

  it('does: by table, destination and next hop', async () => {
    const world = testWorld()
    const network = await makeRoutedNetwork(world)
    await makeRoute(world, network)
    const { RouteTableId, InstanceId: NextHopId } = network
    const named = { ...REGION, RouteTableId, DestinationCidrBlock: '192.168.0.0/24' }
    const code = async (members: object) => (await world.refusal('vpc.DeleteRouteEntry', { ...named, ...members })).code
    expect(await code({ NextHopId: 'i-other' })).toBe('InvalidRouteEntry.NotFound')
    const hop = { NextHopType: 'RouterInterface', NextHopId: 'ri-1' }
    expect(await code({ NextHopList: [hop, hop] })).toBe('InvalidRouteEntry.NotFound')
    expect(await code({ DestinationCidrBlock: '192.168.9.0/24' })).toBe('InvalidRouteEntry.NotFound')
    await world.call('vpc.DeleteRouteEntry', { ...named, NextHopId })
    await world.settle()
    expect(await customEntries(world, RouteTableId)).toEqual([])
  })

  it('refuses entries of the system, and names that say too little or too much', async () => {
    const world = testWorld()
    const network = await makeRoutedNetwork(world)
    const { RouteTableId } = network
    const RouteEntryId = await makeRoute(world, network)
    const code = async (members: object) =>
      (await world.refusal('vpc.DeleteRouteEntry', { ...REGION, ...members })).code
    expect(await code({ RouteTableId, DestinationCidrBlock: '10.0.1.0/24' })).toBe('Forbidden.SystemRouteEntry')
    const { RouteEntrys } = await world.call('vpc.DescribeRouteEntryList', {
      ...{ ...REGION, RouteTableId, RouteEntryType: 'System' },
    })
    const systemId = RouteEntrys.RouteEntry?.[0]?.RouteEntryId
    expect(await code({ RouteTableId, RouteEntryId: systemId })).toBe('Forbidden.SystemRouteEntry')
    expect(await code({})).toBe('InvalidParameter')
    expect(await code({ DestinationCidrBlock: '192.168.0.0/24' })).toBe('InvalidParameter')
    expect(await code({ RouteTableId })).toBe('InvalidParameter')
    expect(await code({ RouteEntryId, DestinationCidrBlock: '192.168.0.0/24' })).toBe('InvalidParameter')
    expect(await code({ RouteEntryId, RouteTableId: 'vtb-other' })).toBe('InvalidRouteEntry.NotFound')
    expect(await code({ RouteTableId: 'vtb-none', DestinationCidrBlock: '0.0.0.0/0' })).toBe(
      'InvalidRouteTableId.NotFound',
    )
  })
})
