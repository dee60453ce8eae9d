import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { REGION } from './network.ts'
import { makeRoute, makeRoutedNetwork, makeRouteTable } from './routeSetup.ts'

describe('DescribeRouteTables', () => {
  it('reads: tables with the entries of the system and the custom ones; each filter narrows the list', async () => {
    const world = testWorld()
    const network = await makeRoutedNetwork(world)
    const { VpcId, VSwitchId, RouteTableId, InstanceId } = network
    const RouteEntryId = await makeRoute(world, network)
    const custom = await makeRouteTable(world, VpcId)
    await world.call('vpc.ModifyRouteTableAttributes', { ...REGION, RouteTableId: custom, RouteTableName: 'mine' })
    const { VRouterId } = await world.call('vpc.DescribeVpcAttribute', { ...REGION, VpcId })
    const tables = async (members: object) =>
      (await world.call('vpc.DescribeRouteTables', { ...REGION, ...members })).RouteTables.RouteTable ?? []
    const [table] = await tables({ RouteTableId })
    expect(table).toMatchObject({
      ...{ RouteTableId, VRouterId, RouteTableType: 'System', Status: 'Available' },
      VSwitchIds: { VSwitchId: [VSwitchId] },
    })
    expect(table?.RouteEntrys?.RouteEntry).toMatchObject([
      { RouteEntryId, DestinationCidrBlock: '192.168.0.0/24', InstanceId, NextHopType: 'Instance', Type: 'Custom' },
      { DestinationCidrBlock: '10.0.1.0/24', NextHopType: 'local', InstanceId: '', Type: 'System' },
      { DestinationCidrBlock: '100.64.0.0/10', NextHopType: 'service', Type: 'System', Status: 'Available' },
    ])
    const ids = async (members: object) => (await tables(members)).map((row) => row.RouteTableId)
    expect(await ids({ VRouterId })).toEqual([custom, RouteTableId])
    expect(await ids({ RouterId: VRouterId })).toEqual([custom, RouteTableId])
    expect(await ids({ VRouterId, PageSize: 1, PageNumber: 2 })).toEqual([RouteTableId])
    expect(await ids({ RouteTableName: 'mine' })).toEqual([custom])
    expect(await ids({ VRouterId, RouterType: 'VRouter' })).toHaveLength(2)
    expect(await ids({ VRouterId, RouterType: 'VBR' })).toEqual([])
    expect(await ids({ VRouterId, ResourceGroupId: 'rg-none' })).toEqual([])
    const [customOnly] = await tables({ RouteTableId, Type: 'Custom' })
    expect(customOnly?.RouteEntrys?.RouteEntry?.map((row) => row.RouteEntryId)).toEqual([RouteEntryId])
    expect(await ids({ RouteTableId: 'vtb-none' })).toEqual([])
  })

  it('refuses to list without a name, or for two routers', async () => {
    const world = testWorld()
    expect(await world.refusal('vpc.DescribeRouteTables', REGION)).toMatchObject({
      status: 400,
      code: 'MissingParameter',
    })
    const two = { ...REGION, VRouterId: 'vrt-1', RouterId: 'vrt-1' }
    expect((await world.refusal('vpc.DescribeRouteTables', two)).code).toBe('InvalidParameter')
  })
})
