import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makePackage, packageShown } from './bandwidthPackageSetup.ts'
import { makeSet, showSet } from './dhcpSetup.ts'
import { makeFlowLog, showFlowLog } from './flowLogSetup.ts'
import { haVipShown } from './haVipSetup.ts'
import { makeIpv4Network, showGateway } from './ipv4GatewaySetup.ts'
import { gatewayShown, makeGateway } from './natSetup.ts'
import { makeIpv6Network, REGION } from './network.ts'
import { makePrefixList, showList } from './prefixListSetup.ts'

const NewResourceGroupId = 'rg-acfmxazb4ph6aiy'

describe('MoveResourceGroup', () => {
  it('does: moves a VPC with its vSwitches, and an EIP', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId } = await makeIpv6Network(world)
    await world.call('vpc.MoveResourceGroup', { ...REGION, ResourceType: 'vpc', ResourceId: VpcId, NewResourceGroupId })
    const vpc = await world.call('vpc.DescribeVpcAttribute', { ...REGION, VpcId })
    const vSwitch = await world.call('vpc.DescribeVSwitchAttributes', { VSwitchId })
    expect([vpc.ResourceGroupId, vSwitch.ResourceGroupId]).toEqual([NewResourceGroupId, NewResourceGroupId])
    const { AllocationId } = await world.call('vpc.AllocateEipAddress', REGION)
    const eip = { ...REGION, ResourceType: 'Eip', ResourceId: AllocationId, NewResourceGroupId }
    await world.call('vpc.MoveResourceGroup', eip)
    const { EipAddresses } = await world.call('vpc.DescribeEipAddresses', { ...REGION, AllocationId })
    expect(EipAddresses.EipAddress).toMatchObject([{ ResourceGroupId: NewResourceGroupId }])
  })

  it('does: moves gateways and IPv6 addresses', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId } = await makeIpv6Network(world)
    const { Ipv6GatewayId } = await world.call('vpc.CreateIpv6Gateway', { ...REGION, VpcId })
    const { Ipv6AddressId } = await world.call('vpc.AllocateIpv6Address', { ...REGION, VSwitchId })
    const move = (ResourceType: string, ResourceId: string) =>
      world.call('vpc.MoveResourceGroup', { ...REGION, ResourceType, ResourceId, NewResourceGroupId })
    await move('IPv6Gateway', Ipv6GatewayId)
    await move('IPv6Address', Ipv6AddressId)
    const inGroup = { ...REGION, ResourceGroupId: NewResourceGroupId }
    const { Ipv6Gateways } = await world.call('vpc.DescribeIpv6Gateways', inGroup)
    expect(Ipv6Gateways.Ipv6Gateway).toMatchObject([{ Ipv6GatewayId }])
    const { Ipv6Addresses } = await world.call('vpc.DescribeIpv6Addresses', inGroup)
    expect(Ipv6Addresses.Ipv6Address).toMatchObject([{ Ipv6AddressId }])
  })

  it('does: moves prefix lists, IPv4 gateways, DHCP options sets and flow logs', async () => {
    const world = testWorld()
    const { FlowLogId } = await makeFlowLog(world)
    const DhcpOptionsSetId = await makeSet(world)
    const { Ipv4GatewayId } = await makeIpv4Network(world)
    const PrefixListId = await makePrefixList(world)
    const move = (ResourceType: string, ResourceId: string) =>
      world.call('vpc.MoveResourceGroup', { ...REGION, ResourceType, ResourceId, NewResourceGroupId })
    await move('PrefixList', PrefixListId)
    await move('DhcpOptionsSet', DhcpOptionsSetId)
    await move('FlowLog', FlowLogId)
    expect((await showFlowLog(world, FlowLogId))?.ResourceGroupId).toBe(NewResourceGroupId)
    expect((await showSet(world, DhcpOptionsSetId)).ResourceGroupId).toBe(NewResourceGroupId)
    await move('IPV4GATEWAY', Ipv4GatewayId)
    expect((await showList(world, PrefixListId))?.ResourceGroupId).toBe(NewResourceGroupId)
    expect((await showGateway(world, Ipv4GatewayId)).ResourceGroupId).toBe(NewResourceGroupId)
  })

  it('does: moves NAT gateways, virtual addresses and shared bandwidth', async () => {
    const world = testWorld()
    const { NatGatewayId, VSwitchId } = await makeGateway(world)
    const { HaVipId } = await world.call('vpc.CreateHaVip', { ...REGION, VSwitchId })
    const BandwidthPackageId = await makePackage(world)
    const move = (ResourceType: string, ResourceId: string) =>
      world.call('vpc.MoveResourceGroup', { ...REGION, ResourceType, ResourceId, NewResourceGroupId })
    await move('NatGateway', NatGatewayId)
    await move('CommonBandwidthPackage', BandwidthPackageId)
    await move('HaVip', HaVipId)
    expect((await haVipShown(world, HaVipId))?.ResourceGroupId).toBe(NewResourceGroupId)
    expect((await gatewayShown(world, NatGatewayId))?.ResourceGroupId).toBe(NewResourceGroupId)
    expect((await packageShown(world, BandwidthPackageId))?.ResourceGroupId).toBe(NewResourceGroupId)
  })

  it('refuses types without groups, ids that do not exist, and what is no group', async () => {
    const world = testWorld()
    const asked = { ...REGION, ResourceType: 'vpc', ResourceId: 'vpc-none', NewResourceGroupId }
    const code = async (members: object) =>
      (await world.refusal('vpc.MoveResourceGroup', { ...asked, ...members })).code
    expect(await code({})).toBe('InvalidInstanceId.NotFound')
    expect(await code({ ResourceType: 'constructor' })).toBe('InvalidParameter')
    expect(await code({ NewResourceGroupId: 'group' })).toBe('InvalidParameter')
  })
})
