import { describe, expect, it } from 'vitest'
import { isOverSdk, testWorld } from '../../setup/worlds.ts'
import { makeNetwork, REGION } from './network.ts'

describe('DescribeRouteTableList', () => {
  it('reads: the system route table of each VPC, with its vSwitches; each filter narrows the list', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId, RouteTableId } = await makeNetwork(world)
    const other = await world.call('vpc.CreateVpc', { ...REGION, ResourceGroupId: 'rg-1' })
    const VRouterId = world.world.vpcs.get(VpcId)?.VRouterId ?? ''
    const reply = await world.call('vpc.DescribeRouteTableList', { ...REGION, VpcId })
    const { RouterTableList } = reply
    expect(reply.TotalCount).toBe(1)
    // The Node SDK leaves out what it does not declare.
    if (!isOverSdk) expect(reply).toMatchObject({ Code: '200', Success: true })
    expect(RouterTableList.RouterTableListType).toMatchObject([
      {
        VpcId,
        RouteTableId,
        RouteTableType: 'System',
        RouterId: VRouterId,
        RouterType: 'VRouter',
        Status: 'Available',
        VSwitchIds: { VSwitchId: [VSwitchId] },
      },
    ])
    const ids = async (filter: object) => {
      const reply = await world.call('vpc.DescribeRouteTableList', { ...REGION, ...filter })
      return reply.RouterTableList.RouterTableListType?.map((row) => row.RouteTableId)
    }
    await world.call('vpc.TagResources', {
      ...REGION,
      ResourceType: 'ROUTETABLE',
      ResourceId: [RouteTableId],
      Tag: [{ Key: 'k', Value: 'v' }],
    })
    expect(await ids({})).toEqual([other.RouteTableId, RouteTableId])
    expect(await ids({ PageSize: 1, PageNumber: 2 })).toEqual([RouteTableId])
    expect(await ids({ RouteTableId })).toEqual([RouteTableId])
    expect(await ids({ RouterId: VRouterId })).toEqual([RouteTableId])
    expect(await ids({ RouterType: 'VRouter' })).toHaveLength(2)
    expect(await ids({ RouterType: 'VBR' })).toEqual([])
    expect(await ids({ RouterType: 'VBR', VpcId })).toEqual([RouteTableId])
    expect(await ids({ RouteTableType: 'Custom' })).toEqual([])
    expect(await ids({ RouteTableName: 'none' })).toEqual([])
    expect(await ids({ ResourceGroupId: 'rg-1' })).toEqual([other.RouteTableId])
    expect(await ids({ Tag: [{ Key: 'k', Value: 'v' }] })).toEqual([RouteTableId])
    expect(await ids({ VpcId: 'vpc-none' })).toEqual([])
    expect(await ids({ RegionId: 'cn-beijing' })).toEqual([])
  })

  it('refuses pages above 50', async () => {
    expect((await testWorld().refusal('vpc.DescribeRouteTableList', { ...REGION, PageSize: 51 })).code).toBe(
      'InvalidParameter',
    )
  })
})
