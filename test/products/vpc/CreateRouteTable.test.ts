import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, REGION } from './network.ts'
import { makeRouteTable, tableStatus } from './routeSetup.ts'

describe('CreateRouteTable', () => {
  it('does: a custom table, Pending; later: Available', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const named = { RouteTableName: 'mine', Description: 'of the web tier' }
    const asked = { ...REGION, VpcId, ...named, Tag: [{ Key: 'a', Value: 'b' }] }
    const { RouteTableId } = await world.call('vpc.CreateRouteTable', asked)
    expect(RouteTableId).toMatch(/^vtb-bp1[0-9a-z]{18}$/)
    const { RouterTableList } = await world.call('vpc.DescribeRouteTableList', { ...REGION, RouteTableId })
    expect(RouterTableList.RouterTableListType).toMatchObject([
      {
        ...{ RouteTableId, VpcId, ...named, RouteTableType: 'Custom', AssociateType: 'VSwitch', Status: 'Pending' },
        VSwitchIds: { VSwitchId: [] },
        Tags: { Tag: [{ Key: 'a', Value: 'b' }] },
      },
    ])
    await world.settle()
    expect(await tableStatus(world, RouteTableId)).toBe('Available')
  })

  it('does: one table for gateways', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const asked = { ...REGION, VpcId, AssociateType: 'Gateway' }
    const { RouteTableId } = await world.call('vpc.CreateRouteTable', asked)
    await world.settle()
    const { RouterTableList } = await world.call('vpc.DescribeRouteTableList', { ...REGION, RouteTableId })
    expect(RouterTableList.RouterTableListType).toMatchObject([{ AssociateType: 'Gateway' }])
    expect(await world.refusal('vpc.CreateRouteTable', asked)).toMatchObject({
      status: 400,
      code: 'QuotaExceeded.GatewayRouteTable',
    })
  })

  it('refuses malformed texts, other kinds, unknown VPCs, and a second one in transition', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const code = async (members: object) =>
      (await world.refusal('vpc.CreateRouteTable', { ...REGION, VpcId, ...members })).code
    expect(await code({ RouteTableName: 'http://x' })).toBe('InvalidParameter.RouteTableName.Malformed')
    expect(await code({ Description: 'https://x' })).toBe('InvalidParameter.Description.Malformed')
    expect(await code({ AssociateType: 'Other' })).toBe('InvalidParameter')
    expect(await code({ Tag: [{ Key: 'acs:x' }] })).toBe('InvalidTagKey')
    expect(await world.refusal('vpc.CreateRouteTable', { ...REGION, VpcId: 'vpc-none' })).toMatchObject({
      status: 404,
      code: 'InvalidVpcId.NotFound',
    })
    await world.call('vpc.CreateRouteTable', { ...REGION, VpcId })
    expect(await code({})).toBe('OperationConflict')
    const young = await world.call('vpc.CreateVpc', REGION)
    expect(await code({ VpcId: young.VpcId })).toBe('IncorrectVpcStatus')
  })

  it('refuses more than nine', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    for (let i = 0; i < 9; i++) await makeRouteTable(world, VpcId)
    expect(await world.refusal('vpc.CreateRouteTable', { ...REGION, VpcId })).toMatchObject({
      status: 400,
      code: 'QuotaExceeded.RouteTable',
    })
  })
})
