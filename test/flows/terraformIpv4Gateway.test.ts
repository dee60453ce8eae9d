import { describe, expect, it } from 'vitest'
import { showGateway } from '../products/vpc/ipv4GatewaySetup.ts'
import { makeNetwork, REGION } from '../products/vpc/network.ts'
import { testWorld } from '../setup/worlds.ts'

describe('Terraform: alicloud_vpc_ipv4_gateway', () => {
  it('create, wait, update, move, enable, tag, read, delete, read says gone', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const texts = { Ipv4GatewayName: 'tf', Ipv4GatewayDescription: 'made by Terraform' }
    const asked = { ...REGION, VpcId, ...texts, DryRun: false, ClientToken: 'tf-1' }
    const { Ipv4GatewayId } = await world.call('vpc.CreateIpv4Gateway', asked)
    const named = { ...REGION, Ipv4GatewayId }
    expect((await showGateway(world, Ipv4GatewayId)).Status).toBe('Creating')
    await world.settle()
    expect(await showGateway(world, Ipv4GatewayId)).toMatchObject({ ...texts, VpcId, Status: 'Created' })

    await world.call('vpc.UpdateIpv4GatewayAttribute', { ...named, Ipv4GatewayName: 'tf-2', DryRun: false })
    const group = { NewResourceGroupId: 'rg-acfmxazb4ph6aiy' }
    const moved = { ...REGION, ResourceType: 'IPV4GATEWAY', ResourceId: Ipv4GatewayId, ...group }
    await world.call('vpc.MoveResourceGroup', moved)
    await world.call('vpc.EnableVpcIpv4Gateway', { ...named, DryRun: false, ClientToken: 'tf-2' })
    expect((await showGateway(world, Ipv4GatewayId)).Status).toBe('Activating')
    await world.settle()
    const tagged = { ...REGION, ResourceType: 'IPV4GATEWAY', ResourceId: [Ipv4GatewayId] }
    await world.call('vpc.TagResources', { ...tagged, Tag: [{ Key: 'a', Value: 'b' }] })
    expect(await showGateway(world, Ipv4GatewayId)).toMatchObject({
      ...{ Ipv4GatewayName: 'tf-2', Enabled: true, Status: 'Created', ResourceGroupId: group.NewResourceGroupId },
      Tags: [{ Key: 'a', Value: 'b' }],
    })

    await world.call('vpc.DeleteIpv4Gateway', { ...named, DryRun: false, ClientToken: 'tf-3' })
    await world.settle()
    expect(await world.refusal('vpc.GetIpv4GatewayAttribute', named)).toMatchObject({
      ...{ status: 404, code: 'ResourceNotFound.Ipv4Gateway' },
    })
  })
})
