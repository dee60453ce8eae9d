import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { showGateway } from './ipv4GatewaySetup.ts'
import { makeNetwork, REGION } from './network.ts'

describe('CreateIpv4Gateway', () => {
  it('does: the gateway of the VPC, Creating, not enabled; later: Created', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const texts = { Ipv4GatewayName: 'way out', Ipv4GatewayDescription: 'for all' }
    const asked = { ...REGION, VpcId, ...texts, ResourceGroupId: 'rg-1', Tag: [{ Key: 'a', Value: 'b' }] }
    const { Ipv4GatewayId, ResourceGroupId } = await world.call('vpc.CreateIpv4Gateway', asked)
    expect(Ipv4GatewayId).toMatch(/^ipv4gw-bp1[0-9a-z]{18}$/)
    expect(ResourceGroupId).toBe('rg-1')
    const made = { Ipv4GatewayId, VpcId, ...texts, ResourceGroupId: 'rg-1', Tags: [{ Key: 'a', Value: 'b' }] }
    expect(await showGateway(world, Ipv4GatewayId)).toMatchObject({ ...made, Status: 'Creating', Enabled: false })
    await world.settle()
    expect(await showGateway(world, Ipv4GatewayId)).toMatchObject({ ...made, Status: 'Created', Enabled: false })
    const vpc = await world.call('vpc.DescribeVpcAttribute', { ...REGION, VpcId })
    expect(vpc.Ipv4GatewayId).toBe(Ipv4GatewayId)
    expect(await world.refusal('vpc.CreateIpv4Gateway', { ...REGION, VpcId })).toMatchObject({
      ...{ status: 400, code: 'ResourceAlreadyExist.Ipv4Gateway' },
    })
  })

  it('refuses VPCs that are not there or not Available, malformed texts and tags', async () => {
    const world = testWorld()
    const { VpcId } = await world.call('vpc.CreateVpc', REGION)
    const refusal = (members: object) => world.refusal('vpc.CreateIpv4Gateway', { ...REGION, VpcId, ...members })
    expect(await refusal({})).toMatchObject({ status: 400, code: 'IncorrectStatus.Vpc' })
    await world.settle()
    expect(await refusal({ VpcId: 'vpc-none' })).toMatchObject({ status: 404, code: 'InvalidVpcId.NotFound' })
    expect((await refusal({ Ipv4GatewayName: 'http://x' })).code).toBe('IllegalParam.Ipv4GatewayName')
    const tooLong = { Ipv4GatewayDescription: 'x'.repeat(257) }
    expect((await refusal(tooLong)).code).toBe('IllegalParam.Ipv4GatewayDescription')
    expect((await refusal({ Tag: [{ Key: 'acs:x' }] })).code).toBe('InvalidTagKey')
  })
})
