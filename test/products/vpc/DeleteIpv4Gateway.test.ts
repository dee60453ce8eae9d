import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv4Network, showGateway } from './ipv4GatewaySetup.ts'
import { REGION } from './network.ts'
import { customEntries } from './routeSetup.ts'

describe('DeleteIpv4Gateway', () => {
  it('later: Deleting, then gone, and the VPC can have another', async () => {
    const world = testWorld()
    const { VpcId, Ipv4GatewayId } = await makeIpv4Network(world)
    await world.call('vpc.DeleteIpv4Gateway', { ...REGION, Ipv4GatewayId })
    expect((await showGateway(world, Ipv4GatewayId)).Status).toBe('Deleting')
    await world.settle()
    const gone = await world.refusal('vpc.GetIpv4GatewayAttribute', { ...REGION, Ipv4GatewayId })
    expect(gone).toMatchObject({ status: 404, code: 'ResourceNotFound.Ipv4Gateway' })
    const next = await world.call('vpc.CreateIpv4Gateway', { ...REGION, VpcId })
    expect(next.Ipv4GatewayId).not.toBe(Ipv4GatewayId)
  })

  it('refuses what is not there, what is in transition, and while a route leads to it', async () => {
    const world = testWorld()
    const { RouteTableId, Ipv4GatewayId } = await makeIpv4Network(world)
    const asked = { ...REGION, Ipv4GatewayId }
    const refusal = (members: object) => world.refusal('vpc.DeleteIpv4Gateway', { ...asked, ...members })
    expect(await refusal({ Ipv4GatewayId: 'ipv4gw-none' })).toMatchObject({
      ...{ status: 404, code: 'ResourceNotFound.Ipv4Gateway' },
    })
    await world.call('vpc.EnableVpcIpv4Gateway', { ...asked, RouteTableList: [RouteTableId] })
    expect((await refusal({})).code).toBe('IncorrectStatus.Ipv4Gateway')
    await world.settle()
    expect(await refusal({})).toMatchObject({ status: 400, code: 'DependencyViolation.RouteEntry' })
    const [route] = await customEntries(world, RouteTableId)
    await world.call('vpc.DeleteRouteEntry', { RouteEntryId: route?.RouteEntryId ?? '' })
    await world.settle()
    await world.call('vpc.DeleteIpv4Gateway', asked)
    expect((await refusal({})).code).toBe('IncorrectStatus.Ipv4Gateway')
  })
})
