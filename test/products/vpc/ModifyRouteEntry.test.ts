import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { putInstance, REGION } from './network.ts'
import { customEntries, makeRoute, makeRoutedNetwork } from './routeSetup.ts'

describe('ModifyRouteEntry', () => {
  it('does: name and description at once; a new next hop is Modifying; later: Available', async () => {
    const world = testWorld()
    const network = await makeRoutedNetwork(world)
    const { RouteTableId, VSwitchId } = network
    const RouteEntryId = await makeRoute(world, network)
    const show = async () => (await customEntries(world, RouteTableId))[0]
    await world.call('vpc.ModifyRouteEntry', {
      ...REGION,
      RouteEntryId,
      RouteEntryName: 'office',
      Description: 'there',
    })
    expect(await show()).toMatchObject({ RouteEntryName: 'office', Description: 'there', Status: 'Available' })
    const NewNextHopId = putInstance(world, VSwitchId)
    const named = { ...REGION, RouteTableId, DestinationCidrBlock: '192.168.0.0/24' }
    await world.call('vpc.ModifyRouteEntry', { ...named, NewNextHopId, NewNextHopType: 'Instance' })
    expect(await show()).toMatchObject({
      Status: 'Modifying',
      NextHops: { NextHop: [{ NextHopId: NewNextHopId, NextHopType: 'Instance' }] },
    })
    await world.settle()
    expect((await show())?.Status).toBe('Available')
    const { NetworkInterfaceSets } = await world.call('ecs.DescribeNetworkInterfaces', {
      ...{ ...REGION, InstanceId: NewNextHopId },
    })
    const cardId = NetworkInterfaceSets.NetworkInterfaceSet?.[0]?.NetworkInterfaceId ?? ''
    const card = { NewNextHopId: cardId, NewNextHopType: 'NetworkInterface' }
    await world.call('vpc.ModifyRouteEntry', { ...REGION, RouteEntryId, ...card })
    await world.settle()
    expect(await show()).toMatchObject({ NextHops: { NextHop: [{ NextHopId: cardId }] } })
  })

  it('refuses malformed texts, next hops that are the same or unknown, and entries in transition', async () => {
    const world = testWorld()
    const network = await makeRoutedNetwork(world)
    const RouteEntryId = await makeRoute(world, network)
    const code = async (members: object) =>
      (await world.refusal('vpc.ModifyRouteEntry', { ...REGION, RouteEntryId, ...members })).code
    expect(await code({ RouteEntryName: 'http://x' })).toBe('InvalidRouteEntryName.Malformed')
    expect(await code({ Description: 'http://x' })).toBe('InvalidParameter.Description.Malformed')
    expect(await code({ NewNextHopType: 'Instance' })).toBe('InvalidParameter')
    expect(await code({ NewNextHopId: network.InstanceId })).toBe('OperationDenied.NextHopNotChanged')
    expect(await code({ NewNextHopId: 'i-none' })).toBe('InvalidNextHop.NotFound')
    expect(await code({ RouteEntryId: 'rte-none' })).toBe('InvalidRouteEntry.NotFound')
    await world.call('vpc.DeleteRouteEntry', { ...REGION, RouteEntryId })
    expect(await code({ RouteEntryName: 'late' })).toBe('IncorrectRouteEntryStatus')
  })
})
