import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv4Network, showGateway } from './ipv4GatewaySetup.ts'
import { makeNetwork, REGION } from './network.ts'
import { customEntries, makeRoute, makeRouteTable } from './routeSetup.ts'

describe('EnableVpcIpv4Gateway', () => {
  it('does: Activating, with a route in each table that was named; later: Created and enabled', async () => {
    const world = testWorld()
    const { VpcId, RouteTableId, Ipv4GatewayId } = await makeIpv4Network(world)
    const custom = await makeRouteTable(world, VpcId)
    const asked = { ...REGION, Ipv4GatewayId, RouteTableList: [RouteTableId, custom, custom] }
    await world.call('vpc.EnableVpcIpv4Gateway', asked)
    expect(await showGateway(world, Ipv4GatewayId)).toMatchObject({ Status: 'Activating', Enabled: false })
    const NextHops = { NextHop: [{ NextHopType: 'Ipv4Gateway', NextHopId: Ipv4GatewayId }] }
    for (const id of [RouteTableId, custom]) {
      expect(await customEntries(world, id)).toMatchObject([
        { DestinationCidrBlock: '0.0.0.0/0', Status: 'Pending', NextHops },
      ])
    }
    expect((await world.refusal('vpc.EnableVpcIpv4Gateway', asked)).code).toBe('IncorrectStatus.Ipv4Gateway')
    await world.settle()
    expect(await showGateway(world, Ipv4GatewayId)).toMatchObject({ Status: 'Created', Enabled: true })
    expect(await customEntries(world, custom)).toMatchObject([{ Status: 'Available', NextHops }])
    expect((await world.refusal('vpc.EnableVpcIpv4Gateway', asked)).code).toBe('OperationDenied.Ipv4GatewayEnabled')
  })

  it('does: no route where no table was named', async () => {
    const world = testWorld()
    const { RouteTableId, Ipv4GatewayId } = await makeIpv4Network(world)
    await world.call('vpc.EnableVpcIpv4Gateway', { ...REGION, Ipv4GatewayId })
    await world.settle()
    expect(await customEntries(world, RouteTableId)).toEqual([])
    expect((await showGateway(world, Ipv4GatewayId)).Enabled).toBe(true)
  })

  it('refuses gateways and tables that are not there, and tables that lead elsewhere already', async () => {
    const world = testWorld()
    const network = await makeIpv4Network(world)
    const { Ipv4GatewayId, RouteTableId } = network
    const other = await makeNetwork(world)
    const refusal = (members: object) =>
      world.refusal('vpc.EnableVpcIpv4Gateway', { ...REGION, Ipv4GatewayId, ...members })
    expect(await refusal({ Ipv4GatewayId: 'ipv4gw-none' })).toMatchObject({
      ...{ status: 404, code: 'ResourceNotFound.Ipv4Gateway' },
    })
    const tables = async (...RouteTableList: string[]) => (await refusal({ RouteTableList })).code
    expect(await tables('vtb-none')).toBe('InvalidRouteTableId.NotFound')
    expect(await tables(RouteTableId, other.RouteTableId)).toBe('OperationDenied.RouteTableNotInVpc')
    await makeRoute(world, network, '0.0.0.0/0')
    expect(await tables(RouteTableId)).toBe('InvalidCIDRBlock.Duplicate')
  })
})
