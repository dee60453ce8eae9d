import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from '../vpc/network.ts'
import { customEntries, makeRoutedNetwork } from '../vpc/routeSetup.ts'

describe('CreateRouteEntry', () => {
  it('later: the entry is Available, for both APIs', async () => {
    const test = testWorld()
    const { RouteTableId, InstanceId } = await makeRoutedNetwork(test)
    const hop = { NextHopId: InstanceId, NextHopType: 'Instance' }
    const asked = { ...REGION, RouteTableId, DestinationCidrBlock: '192.168.0.0/24', ...hop, ClientToken: 'once' }
    const made = await test.call('ecs.CreateRouteEntry', asked)
    expect(Object.keys(made)).toEqual(['RequestId'])
    await test.call('ecs.CreateRouteEntry', asked)
    const shown = { RouteTableId, DestinationCidrBlock: '192.168.0.0/24', NextHops: { NextHop: [hop] } }
    expect(await customEntries(test, RouteTableId)).toMatchObject([{ ...shown, Status: 'Pending' }])
    await test.settle()
    expect(await customEntries(test, RouteTableId)).toMatchObject([{ ...shown, Status: 'Available' }])
  })

  it('refuses what is missing as ECS does, and what leads nowhere as the VPC API does', async () => {
    const test = testWorld()
    const { RouteTableId, InstanceId: NextHopId } = await makeRoutedNetwork(test)
    const asked = { ...REGION, RouteTableId, DestinationCidrBlock: '192.168.0.0/24' }
    const refusal = (members: object) => test.refusal('ecs.CreateRouteEntry', { ...asked, NextHopId, ...members })
    expect((await refusal({ DestinationCidrBlock: undefined })).code).toBe('MissingParameter')
    expect((await refusal({ RouteTableId: 'vtb-none' })).status).toBe(404)
    const hop = { NextHopType: 'RouterInterface', NextHopId: 'ri-none' }
    expect((await refusal({ NextHopId: undefined, NextHopList: [hop] })).code).toBe('InvalidNexthopListSize')
  })
})
