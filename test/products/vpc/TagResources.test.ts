import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeAcl, showAcl } from './aclSetup.ts'
import { makePackage, packageShown } from './bandwidthPackageSetup.ts'
import { makeIpv6Internet, showAddress } from './gatewaySetup.ts'
import { makeIpv4Network, showGateway } from './ipv4GatewaySetup.ts'
import { gatewayShown, makeGateway } from './natSetup.ts'
import { makeNetwork, REGION } from './network.ts'
import { makePrefixList, showList } from './prefixListSetup.ts'

const TAG = [{ Key: 'env', Value: 'test' }]

describe('TagResources', () => {
  it('does: all four types, in any case; a key that is there gets the new value', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId, RouteTableId } = await makeNetwork(world)
    const { AllocationId } = await world.call('vpc.AllocateEipAddress', REGION)
    const all = { VPC: VpcId, vswitch: VSwitchId, RouteTable: RouteTableId, EIP: AllocationId }
    for (const [ResourceType, id] of Object.entries(all)) {
      await world.call('vpc.TagResources', { ...REGION, ResourceType, ResourceId: [id], Tag: TAG })
    }
    expect(world.world.vSwitches.get(VSwitchId)?.Tags).toEqual({ env: 'test' })
    expect(world.world.routeTables.get(RouteTableId)?.Tags).toEqual({ env: 'test' })
    expect(world.world.eips.get(AllocationId)?.Tags).toEqual({ env: 'test' })
    const more = [{ Key: 'env', Value: 'live' }, { Key: 'empty' }]
    await world.call('vpc.TagResources', { ...REGION, ResourceType: 'VPC', ResourceId: [VpcId, VpcId], Tag: more })
    const { Vpcs } = await world.call('vpc.DescribeVpcs', REGION)
    expect(Vpcs.Vpc?.[0]?.Tags?.Tag).toEqual([
      { Key: 'env', Value: 'live' },
      { Key: 'empty', Value: '' },
    ])
  })

  it('does: gateways, IPv6 addresses, network ACLs and prefix lists', async () => {
    const world = testWorld()
    const { Ipv6GatewayId, Ipv6AddressId } = await makeIpv6Internet(world)
    const { Ipv4GatewayId } = await makeIpv4Network(world)
    const { NetworkAclId } = await makeAcl(world)
    const PrefixListId = await makePrefixList(world)
    const all = {
      ...{ IPV6GATEWAY: Ipv6GatewayId, IPV6ADDRESS: Ipv6AddressId, IPV4GATEWAY: Ipv4GatewayId },
      ...{ NetworkAcl: NetworkAclId, PREFIXLIST: PrefixListId },
    }
    for (const [ResourceType, id] of Object.entries(all)) {
      await world.call('vpc.TagResources', { ...REGION, ResourceType, ResourceId: [id], Tag: TAG })
    }
    const gateway6 = await world.call('vpc.DescribeIpv6GatewayAttribute', { ...REGION, Ipv6GatewayId })
    expect(gateway6.Tags.Tag).toEqual(TAG)
    expect((await showAddress(world, Ipv6AddressId))?.Tags?.Tag).toEqual(TAG)
    expect((await showGateway(world, Ipv4GatewayId)).Tags).toEqual(TAG)
    expect((await showAcl(world, NetworkAclId))?.Tags?.Tag).toEqual(TAG)
    expect((await showList(world, PrefixListId))?.Tags).toEqual(TAG)
  })

  it('does: NAT gateways, virtual addresses and shared bandwidth', async () => {
    const world = testWorld()
    const { NatGatewayId, VSwitchId } = await makeGateway(world)
    const { HaVipId } = await world.call('vpc.CreateHaVip', { ...REGION, VSwitchId })
    const BandwidthPackageId = await makePackage(world)
    for (const [ResourceType, id] of [
      ['NATGATEWAY', NatGatewayId],
      ['HAVIP', HaVipId],
      ['COMMONBANDWIDTHPACKAGE', BandwidthPackageId],
    ] as const) {
      await world.call('vpc.TagResources', { ...REGION, ResourceType, ResourceId: [id], Tag: TAG })
      const { TagResources } = await world.call('vpc.ListTagResources', { ...REGION, ResourceType, Tag: TAG })
      const shown = [{ ResourceId: id, ResourceType, TagKey: 'env', TagValue: 'test' }]
      expect(TagResources.TagResource).toEqual(shown)
    }
    expect((await gatewayShown(world, NatGatewayId))?.Tags?.Tag).toEqual([{ TagKey: 'env', TagValue: 'test' }])
    expect((await packageShown(world, BandwidthPackageId))?.Tags?.Tag).toEqual(TAG)
    const untag = { ...REGION, ResourceType: 'COMMONBANDWIDTHPACKAGE', ResourceId: [BandwidthPackageId], All: true }
    await world.call('vpc.UnTagResources', untag)
    expect((await packageShown(world, BandwidthPackageId))?.Tags?.Tag).toEqual([])
  })

  it('refuses unknown types and resources, and malformed, doubled or too many tags; then nothing is tagged', async () => {
    const world = testWorld()
    const { VpcId, VSwitchId } = await makeNetwork(world)
    const asked = { ...REGION, ResourceType: 'VPC', ResourceId: [VpcId], Tag: TAG }
    const code = async (members: object) => (await world.refusal('vpc.TagResources', { ...asked, ...members })).code
    expect(await code({ ResourceType: 'CAT' })).toBe('InvalidInstanceType.NotFound')
    expect(await code({ ResourceType: 'constructor' })).toBe('InvalidInstanceType.NotFound')
    expect(await code({ ResourceId: [VpcId, 'vpc-none'] })).toBe('InvalidInstanceIds.NotFound')
    expect(await code({ ResourceId: [VSwitchId] })).toBe('InvalidInstanceIds.NotFound')
    expect(await code({ RegionId: 'cn-beijing' })).toBe('InvalidInstanceIds.NotFound')
    expect(await code({ ResourceId: [] })).toBe('MissingResourceId')
    expect(await code({ ResourceId: Array(51).fill(VpcId) })).toBe('SizeLimitExceeded.ResourceId')
    expect(await code({ Tag: [] })).toBe('MissingTag')
    expect(await code({ Tag: [{ Value: 'v' }] })).toBe('InvalidTagKey')
    expect(await code({ Tag: [{ Key: 'k', Value: 'http://x' }] })).toBe('InvalidTagValue')
    expect(await code({ Tag: [...TAG, ...TAG] })).toBe('Forbidden.TagKey.Duplicated')
    const many = (count: number) => Array.from({ length: count }, (_, i) => ({ Key: `k${i}`, Value: '' }))
    expect(await code({ Tag: many(21) })).toBe('SizeLimitExceeded.TagNum')
    await world.call('vpc.TagResources', { ...asked, Tag: many(20) })
    expect(await code({})).toBe('QuotaExceeded.TagNum')
  })
})
