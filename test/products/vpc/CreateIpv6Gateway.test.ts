import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeIpv6Network, makeNetwork, REGION } from './network.ts'
import { customEntries } from './routeSetup.ts'

describe('CreateIpv6Gateway', () => {
  it('does: the gateway of the VPC, Pending, with a route to it; later: Available', async () => {
    const world = testWorld()
    const { VpcId, RouteTableId } = await makeIpv6Network(world)
    const texts = { Name: 'way out', Description: 'for all' }
    const asked = { ...REGION, VpcId, ...texts, ResourceGroupId: 'rg-1', Tag: [{ Key: 'a', Value: 'b' }] }
    const { Ipv6GatewayId, ResourceGroupId } = await world.call('vpc.CreateIpv6Gateway', asked)
    expect(Ipv6GatewayId).toMatch(/^ipv6gw-bp1[0-9a-z]{18}$/)
    expect(ResourceGroupId).toBe('rg-1')
    const show = () => world.call('vpc.DescribeIpv6GatewayAttribute', { ...REGION, Ipv6GatewayId })
    expect(await show()).toMatchObject({
      ...{ Ipv6GatewayId, VpcId, ...texts, Status: 'Pending', ResourceGroupId: 'rg-1' },
      Tags: { Tag: [{ Key: 'a', Value: 'b' }] },
    })
    expect(await customEntries(world, RouteTableId)).toMatchObject([
      {
        DestinationCidrBlock: '::/0',
        NextHops: { NextHop: [{ NextHopType: 'IPv6Gateway', NextHopId: Ipv6GatewayId }] },
      },
    ])
    await world.settle()
    expect((await show()).Status).toBe('Available')
    expect((await world.refusal('vpc.CreateIpv6Gateway', asked)).code).toBe('ResourceAlreadyExist.Ipv6Gateway')
  })

  it('refuses VPCs without IPv6 or unknown, and malformed texts', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const refusal = (members: object) => world.refusal('vpc.CreateIpv6Gateway', { ...REGION, VpcId, ...members })
    expect(await refusal({})).toMatchObject({ status: 400, code: 'OperationDenied.VpcIpv6NotEnabled' })
    expect(await refusal({ VpcId: 'vpc-none' })).toMatchObject({ status: 404, code: 'InvalidVpcId.NotFound' })
    expect((await refusal({ Name: 'http://x' })).code).toBe('IllegalParam.Name')
    expect((await refusal({ Description: 'http://x' })).code).toBe('IllegalParam.Description')
    const young = await world.call('vpc.CreateVpc', REGION)
    expect((await refusal({ VpcId: young.VpcId })).code).toBe('IncorrectVpcStatus')
  })
})
