import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeNetwork, REGION } from './network.ts'
import { makeRoute, makeRoutedNetwork, makeRouteTable, tableStatus } from './routeSetup.ts'

describe('DeleteRouteTable', () => {
  it('later: Deleting, then gone', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const RouteTableId = await makeRouteTable(world, VpcId)
    await world.call('vpc.DeleteRouteTable', { ...REGION, RouteTableId })
    expect(await tableStatus(world, RouteTableId)).toBe('Deleting')
    expect(await world.refusal('vpc.DeleteRouteTable', { ...REGION, RouteTableId })).toMatchObject({
      status: 404,
      code: 'IncorrectRouteTableStatus',
    })
    await world.settle()
    expect(await tableStatus(world, RouteTableId)).toBeUndefined()
    expect((await world.refusal('vpc.DeleteRouteTable', { ...REGION, RouteTableId })).code).toBe(
      'InvalidRouteTableId.NotFound',
    )
  })

  it('refuses the table of the system, tables in use, tables with entries, and a second one in transition', async () => {
    const world = testWorld()
    const network = await makeRoutedNetwork(world)
    const { VpcId, VSwitchId } = network
    const RouteTableId = await makeRouteTable(world, VpcId)
    const other = await makeRouteTable(world, VpcId)
    const code = async (id: string) =>
      (await world.refusal('vpc.DeleteRouteTable', { ...REGION, RouteTableId: id })).code
    expect(await code(network.RouteTableId)).toBe('IncorrectRouteTableStatus')
    const RouteEntryId = await makeRoute(world, { ...network, RouteTableId })
    expect(await code(RouteTableId)).toBe('DependencyViolation.RouteEntry')
    await world.call('vpc.DeleteRouteEntry', { ...REGION, RouteEntryId })
    await world.settle()
    await world.call('vpc.AssociateRouteTable', { ...REGION, RouteTableId, VSwitchId })
    await world.settle()
    expect(await code(RouteTableId)).toBe('DependencyViolation.VSwitch')
    await world.call('vpc.UnassociateRouteTable', { ...REGION, RouteTableId, VSwitchId })
    await world.call('vpc.DeleteRouteTable', { ...REGION, RouteTableId })
    expect(await code(other)).toBe('OperationConflict')
  })
})
