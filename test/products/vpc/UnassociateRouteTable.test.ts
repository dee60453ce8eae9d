import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, REGION } from './network.ts'
import { makeRouteTable } from './routeSetup.ts'

describe('UnassociateRouteTable', () => {
  it('does: the vSwitch uses the table of the system again; later: Available', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId, RouteTableId: system } = await makeNetwork(world)
    const RouteTableId = await makeRouteTable(world, VpcId)
    await world.call('vpc.AssociateRouteTable', { ...REGION, RouteTableId, VSwitchId })
    await world.settle()
    expect((await world.refusal('vpc.DeleteVSwitch', { VSwitchId })).code).toBe('DependencyViolation.RouteTable')
    await world.call('vpc.UnassociateRouteTable', { ...REGION, RouteTableId, VSwitchId })
    const show = () => world.call('vpc.DescribeVSwitchAttributes', { VSwitchId })
    expect((await show()).Status).toBe('Pending')
    await world.settle()
    expect(await show()).toMatchObject({ Status: 'Available', RouteTable: { RouteTableId: system } })
  })

  it('refuses with 404 what is not associated, and the table of the system', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId, RouteTableId: system } = await makeNetwork(world)
    const RouteTableId = await makeRouteTable(world, VpcId)
    const refusal = (members: object) =>
      world.refusal('vpc.UnassociateRouteTable', { ...REGION, RouteTableId, VSwitchId, ...members })
    expect(await refusal({})).toMatchObject({ status: 404, code: 'InvalidBindingStatus.RouteTable' })
    expect(await refusal({ RouteTableId: system })).toMatchObject({
      status: 404,
      code: 'OperationUnsupported.SystemRouteTable',
    })
    expect((await refusal({ RouteTableId: 'vtb-none' })).code).toBe('InvalidRouteTableId.NotFound')
    expect((await refusal({ VSwitchId: 'vsw-none' })).code).toBe('InvalidVSwitchId.NotFound')
    await world.call('vpc.AssociateRouteTable', { ...REGION, RouteTableId, VSwitchId })
    expect((await refusal({})).code).toBe('IncorrectVSwitchStatus')
  })
})
