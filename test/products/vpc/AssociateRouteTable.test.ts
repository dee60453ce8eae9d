import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, REGION } from './network.ts'
import { makeRouteTable } from './routeSetup.ts'

describe('AssociateRouteTable', () => {
  it('does: the vSwitch moves to the custom table, Pending; later: Available', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId } = await makeNetwork(world)
    const RouteTableId = await makeRouteTable(world, VpcId)
    await world.call('vpc.AssociateRouteTable', { ...REGION, RouteTableId, VSwitchId })
    const show = () => world.call('vpc.DescribeVSwitchAttributes', { VSwitchId })
    expect((await show()).Status).toBe('Pending')
    await world.settle()
    expect(await show()).toMatchObject({
      Status: 'Available',
      RouteTable: { RouteTableId, RouteTableType: 'Custom' },
    })
    const { RouterTableList } = await world.call('vpc.DescribeRouteTableList', { ...REGION, VpcId })
    expect(RouterTableList.RouterTableListType).toMatchObject([
      { RouteTableId, VSwitchIds: { VSwitchId: [VSwitchId] } },
      { RouteTableType: 'System', VSwitchIds: { VSwitchId: [] } },
    ])
    const { VSwitches } = await world.call('vpc.DescribeVSwitches', { ...REGION, RouteTableId })
    expect(VSwitches.VSwitch).toMatchObject([{ VSwitchId }])
  })

  it('refuses with 404 what is already associated, in transition or in another VPC', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId, RouteTableId: system } = await makeNetwork(world)
    const other = await makeNetwork(world)
    const RouteTableId = await makeRouteTable(world, VpcId)
    const second = await makeRouteTable(world, VpcId)
    const refusal = (members: object) =>
      world.refusal('vpc.AssociateRouteTable', { ...REGION, RouteTableId, VSwitchId, ...members })
    expect(await refusal({ VSwitchId: other.VSwitchId })).toMatchObject({ status: 404, code: 'Forbidden.NotInSameVpc' })
    expect(await refusal({ RouteTableId: system })).toMatchObject({
      status: 404,
      code: 'Forbidden.VSwitchAlreadyAssociatedRouteTable',
    })
    expect((await refusal({ RouteTableId: 'vtb-none' })).code).toBe('InvalidRouteTableId.NotFound')
    expect((await refusal({ VSwitchId: 'vsw-none' })).code).toBe('InvalidVSwitchId.NotFound')
    const young = await world.call('vpc.CreateRouteTable', { ...REGION, VpcId })
    expect((await refusal({ RouteTableId: young.RouteTableId })).code).toBe('IncorrectStatus.RouteTable')
    await world.call('vpc.AssociateRouteTable', { ...REGION, RouteTableId, VSwitchId })
    expect((await refusal({ RouteTableId: second })).code).toBe('Forbidden.VSwitchAlreadyAssociatedRouteTable')
    await world.settle()
    expect(await refusal({ RouteTableId: system })).toMatchObject({
      status: 400,
      code: 'OperationDenied.SwitchToSystemRouteTable',
    })
    await world.call('vpc.UnassociateRouteTable', { ...REGION, RouteTableId, VSwitchId })
    expect(await refusal({})).toMatchObject({ status: 404, code: 'IncorrectVSwitchStatus' })
  })

  it('refuses the table of a gateway', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId } = await makeNetwork(world)
    const { RouteTableId } = await world.call('vpc.CreateRouteTable', { ...REGION, VpcId, AssociateType: 'Gateway' })
    await world.settle()
    expect((await world.refusal('vpc.AssociateRouteTable', { ...REGION, RouteTableId, VSwitchId })).code).toBe(
      'OperationDenied.RouteTableTypeNotPermitted',
    )
  })
})
