import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeAcl } from './aclSetup.ts'
import { makeIpv6Vpc, makeNetwork, REGION, removeInstance } from './network.ts'
import { makeRoute, makeRoutedNetwork } from './routeSetup.ts'

describe('DeleteVpc', () => {
  it('later: Deleting, then gone with its route table, and its place in the quota is free', async () => {
    const world = testWorld()
    const { VpcId } = await world.call('vpc.CreateVpc', REGION)
    await world.settle()
    await world.call('vpc.DeleteVpc', { VpcId })
    expect((await world.call('vpc.DescribeVpcAttribute', { ...REGION, VpcId })).Status).toBe('Deleting')
    await world.settle()
    expect((await world.refusal('vpc.DescribeVpcAttribute', { ...REGION, VpcId })).code).toBe('InvalidVpcId.NotFound')
    expect([world.world.vpcs.size, world.world.routeTables.size]).toEqual([0, 0])
  })

  it('refuses while it is Pending or Deleting', async () => {
    const world = testWorld()
    const { VpcId } = await world.call('vpc.CreateVpc', REGION)
    expect(await world.refusal('vpc.DeleteVpc', { VpcId })).toMatchObject({ status: 400, code: 'IncorrectVpcStatus' })
    await world.settle()
    await world.call('vpc.DeleteVpc', { VpcId })
    expect((await world.refusal('vpc.DeleteVpc', { VpcId })).code).toBe('IncorrectVpcStatus')
  })

  it('refuses while it holds vSwitches or security groups', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId } = await makeNetwork(world)
    expect(await world.refusal('vpc.DeleteVpc', { VpcId })).toMatchObject({
      status: 400,
      code: 'DependencyViolation.VSwitch',
    })
    await world.call('vpc.DeleteVSwitch', { VSwitchId })
    expect((await world.refusal('vpc.DeleteVpc', { VpcId })).code).toBe('DependencyViolation.VSwitch')
    await world.settle()
    const { SecurityGroupId } = await world.call('ecs.CreateSecurityGroup', { ...REGION, VpcId })
    expect((await world.refusal('vpc.DeleteVpc', { VpcId })).code).toBe('DependencyViolation.SecurityGroup')
    await world.call('ecs.DeleteSecurityGroup', { ...REGION, SecurityGroupId })
    await world.call('vpc.DeleteVpc', { VpcId })
  })

  it('refuses while it holds a route table of its own', async () => {
    const world = testWorld()
    const { VpcId, RouteTableId } = await world.call('vpc.CreateVpc', REGION)
    await world.settle()
    const system = world.world.routeTables.get(RouteTableId)
    if (system === undefined) throw new Error('the VPC has a route table')
    world.world.atomically(() =>
      world.world.routeTables.put({ ...system, RouteTableId: 'vtb-own', RouteTableType: 'Custom' }),
    )
    expect((await world.refusal('vpc.DeleteVpc', { VpcId })).code).toBe('DependencyViolation.RouteTable')
  })

  it('refuses while it holds gateways, unless it is forced: then they go along', async () => {
    const world = testWorld()
    const { VpcId } = await makeIpv6Vpc(world)
    const { Ipv6GatewayId } = await world.call('vpc.CreateIpv6Gateway', { ...REGION, VpcId })
    const { Ipv4GatewayId } = await world.call('vpc.CreateIpv4Gateway', { ...REGION, VpcId })
    await world.settle()
    expect(await world.refusal('vpc.DeleteVpc', { VpcId })).toMatchObject({
      ...{ status: 400, code: 'DependencyViolation.Ipv6Gateway' },
    })
    await world.call('vpc.DeleteIpv6Gateway', { ...REGION, Ipv6GatewayId })
    await world.settle()
    expect((await world.refusal('vpc.DeleteVpc', { VpcId })).code).toBe('DependencyViolation.Ipv4Gateway')
    await world.call('vpc.CreateIpv6Gateway', { ...REGION, VpcId })
    await world.settle()
    await world.call('vpc.DeleteVpc', { VpcId, ForceDelete: true })
    expect((await world.call('vpc.DescribeIpv6Gateways', REGION)).TotalCount).toBe(0)
    const gone = await world.refusal('vpc.GetIpv4GatewayAttribute', { ...REGION, Ipv4GatewayId })
    expect(gone.code).toBe('ResourceNotFound.Ipv4Gateway')
    await world.settle()
    expect((await world.refusal('vpc.DescribeVpcAttribute', { ...REGION, VpcId })).code).toBe('InvalidVpcId.NotFound')
  })

  it('refuses while it holds a network ACL or a vSwitch, forced or not', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId, NetworkAclId } = await makeAcl(world)
    const code = async () => (await world.refusal('vpc.DeleteVpc', { VpcId, ForceDelete: true })).code
    expect(await code()).toBe('DependencyViolation.VSwitch')
    await world.call('vpc.DeleteVSwitch', { VSwitchId })
    await world.settle()
    expect(await code()).toBe('DependencyViolation.NetworkAcl')
    await world.call('vpc.DeleteNetworkAcl', { ...REGION, NetworkAclId })
    await world.settle()
    await world.call('vpc.DeleteVpc', { VpcId })
  })

  it('refuses an unknown VPC, and deletes nothing in a dry run', async () => {
    const world = testWorld()
    expect(await world.refusal('vpc.DeleteVpc', { VpcId: 'vpc-none' })).toMatchObject({
      status: 404,
      code: 'InvalidVpcId.NotFound',
    })
    const { VpcId } = await world.call('vpc.CreateVpc', REGION)
    await world.settle()
    expect((await world.refusal('vpc.DeleteVpc', { VpcId, DryRun: true })).code).toBe('DryRunOperation')
  })

  it('later: stays if something was put into it meanwhile', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId } = await makeNetwork(world)
    const vSwitch = world.world.vSwitches.get(VSwitchId)
    if (vSwitch === undefined) throw new Error('the vSwitch exists')
    await world.call('vpc.DeleteVSwitch', { VSwitchId })
    await world.settle()
    await world.call('vpc.DeleteVpc', { VpcId })
    world.world.atomically(() => world.world.vSwitches.put(vSwitch))
    await world.settle()
    expect(world.world.vpcs.get(VpcId)?.Status).toBe('Available')
  })

  it('refuses while its route table has custom entries', async () => {
    const world = testWorld()
    const network = await makeRoutedNetwork(world)
    const { VpcId, VSwitchId, InstanceId } = network
    await makeRoute(world, network)
    world.world.atomically(() => {
      removeInstance(world, InstanceId)
      world.world.vSwitches.remove(VSwitchId)
    })
    expect(await world.refusal('vpc.DeleteVpc', { VpcId })).toMatchObject({
      status: 400,
      code: 'DependencyViolation.RouteEntry',
    })
  })
})
