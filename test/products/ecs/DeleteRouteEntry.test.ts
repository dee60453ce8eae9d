import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from '../vpc/network.ts'
import { customEntries, makeRoute, makeRoutedNetwork } from '../vpc/routeSetup.ts'

describe('DeleteRouteEntry', () => {
  it('later: the entry is gone for both APIs', async () => {
    const test = testWorld()
    const network = await makeRoutedNetwork(test)
    await makeRoute(test, network)
    const { RouteTableId, InstanceId: NextHopId } = network
    const asked = { ...REGION, RouteTableId, NextHopId, DestinationCidrBlock: '192.168.0.0/24' }
    await test.call('ecs.DeleteRouteEntry', asked)
    expect(await customEntries(test, RouteTableId)).toMatchObject([{ Status: 'Deleting' }])
    await test.settle()
    expect(await customEntries(test, RouteTableId)).toEqual([])
  })

  it('refuses an entry that there is not, and one without its destination', async () => {
    const test = testWorld()
    const network = await makeRoutedNetwork(test)
    await makeRoute(test, network)
    const asked = { ...REGION, RouteTableId: network.RouteTableId, NextHopId: network.InstanceId }
    const refusal = (members: object) => test.refusal('ecs.DeleteRouteEntry', { ...asked, ...members })
    expect((await refusal({})).code).toBe('MissingParameter')
    expect((await refusal({ DestinationCidrBlock: '192.168.9.0/24' })).code).toBe('InvalidRouteEntry.NotFound')
    const several = [{ NextHopType: 'RouterInterface', NextHopId: 'ri-none' }]
    const listed = { DestinationCidrBlock: '192.168.0.0/24', NextHopId: undefined, NextHopList: several }
    expect((await refusal(listed)).code).toMatch(/NotFound/)
  })
})
