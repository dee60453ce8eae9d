import { describe, expect, it } from 'vitest'
import { ACCOUNT, testWorld } from '../../setup/worlds.ts'
import { REGION } from './network.ts'
import { listAssociations, makePrefixList } from './prefixListSetup.ts'
import { makeRoute, makeRoutedNetwork, makeRouteTable } from './routeSetup.ts'

describe('GetVpcPrefixListAssociations', () => {
  it('reads: Creating, Created and Deleting as the route entry goes on; then gone', async () => {
    const world = testWorld()
    const PrefixListId = await makePrefixList(world)
    expect(await listAssociations(world, PrefixListId)).toEqual([])
    const { RouteTableId, InstanceId: NextHopId } = await makeRoutedNetwork(world)
    const asked = { ...REGION, RouteTableId, NextHopId, DestinationCidrBlock: PrefixListId }
    const { RouteEntryId } = await world.call('vpc.CreateRouteEntry', asked)
    expect(await listAssociations(world, PrefixListId)).toEqual([
      {
        ...{ PrefixListId, OwnerId: ACCOUNT, ...REGION, ResourceId: RouteTableId, ResourceType: 'vpcRouteTable' },
        ...{ ResourceUid: ACCOUNT, Status: 'Creating', Reason: '', SuppressedList: '' },
        CidrList: '192.168.0.0/16,172.16.0.0/12',
      },
    ])
    await world.settle()
    expect(await listAssociations(world, PrefixListId)).toMatchObject([{ Status: 'Created' }])
    await world.call('vpc.DeleteRouteEntry', { RouteEntryId })
    expect(await listAssociations(world, PrefixListId)).toMatchObject([{ Status: 'Deleting' }])
    await world.settle()
    expect(await listAssociations(world, PrefixListId)).toEqual([])
  })

  it('reads page by page', async () => {
    const world = testWorld()
    const PrefixListId = await makePrefixList(world)
    const network = await makeRoutedNetwork(world)
    await makeRoute(world, network, PrefixListId)
    const custom = await makeRouteTable(world, network.VpcId)
    await makeRoute(world, { ...network, RouteTableId: custom }, PrefixListId)
    const asked = { ...REGION, PrefixListId, MaxResults: 1 }
    const first = await world.call('vpc.GetVpcPrefixListAssociations', asked)
    expect(first).toMatchObject({ Count: 1, TotalCount: 2, PrefixListAssociation: [{ ResourceId: custom }] })
    const { NextToken } = first
    expect(await world.call('vpc.GetVpcPrefixListAssociations', { ...asked, NextToken })).toMatchObject({
      ...{ NextToken: '', PrefixListAssociation: [{ ResourceId: network.RouteTableId }] },
    })
  })

  it('refuses unknown lists, and pages that do not exist', async () => {
    const world = testWorld()
    const PrefixListId = await makePrefixList(world)
    const refusal = (members: object) =>
      world.refusal('vpc.GetVpcPrefixListAssociations', { ...REGION, PrefixListId, ...members })
    expect(await refusal({ PrefixListId: 'pl-none' })).toMatchObject({
      ...{ status: 404, code: 'ResourceNotFound.PrefixList' },
    })
    expect((await refusal({ MaxResults: 101 })).code).toBe('InvalidParameter')
  })
})
