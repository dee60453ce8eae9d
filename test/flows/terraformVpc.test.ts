import { describe, expect, it } from 'vitest'
import { REGION } from '../products/vpc/network.ts'
import { testWorld } from '../setup/worlds.ts'

describe('Terraform: alicloud_vpc', () => {
  it('create, read, update, read, delete, read says gone', async () => {
    const world = testWorld()
    const { VpcId } = await world.call('vpc.CreateVpc', {
      ...{ ...REGION, VpcName: 'tf', CidrBlock: '10.0.0.0/16', Description: 'made by Terraform', ClientToken: 'tf-1' },
    })
    const read = () => world.call('vpc.DescribeVpcAttribute', { ...REGION, VpcId })
    // {}->{"Available"}: it asks until the status is there.
    expect((await read()).Status).toBe('Pending')
    await world.settle()
    expect(await read()).toMatchObject({
      ...{ Status: 'Available', VpcName: 'tf', CidrBlock: '10.0.0.0/16', Description: 'made by Terraform' },
      ...{ ClassicLinkEnabled: false, EnabledIpv6: false, IsDefault: false, DnsHostnameStatus: 'DISABLED' },
      ...{ RegionId: 'cn-hangzhou', ResourceGroupId: '', UserCidrs: { UserCidr: [] }, Tags: { Tag: [] } },
      ...{ SecondaryCidrBlocks: { SecondaryCidrBlock: [] }, Ipv6CidrBlocks: { Ipv6CidrBlock: [] } },
    })
    const { VRouterId } = await read()
    const tables = () => world.call('vpc.DescribeRouteTableList', { ...REGION, VpcId, RouteTableType: 'System' })
    const [system] = (await tables()).RouterTableList.RouterTableListType ?? []
    expect(system).toMatchObject({ VpcId, RouterId: VRouterId, RouteTableName: '', RoutePropagationEnable: true })

    await world.call('vpc.ModifyVpcAttribute', { ...REGION, VpcId, VpcName: 'tf-2', EnableIPv6: true })
    const RouteTableId = system?.RouteTableId ?? ''
    await world.call('vpc.ModifyRouteTableAttributes', { ...REGION, RouteTableId, RouteTableName: 'system' })
    const secondary = { ...REGION, VpcId, SecondaryCidrBlock: '192.168.0.0/16' }
    await world.call('vpc.AssociateVpcCidrBlock', secondary)
    await world.call('vpc.EnableVpcClassicLink', { ...REGION, VpcId })
    const NewResourceGroupId = 'rg-acfmxazb4ph6aiy'
    await world.call('vpc.MoveResourceGroup', { ...REGION, ResourceType: 'vpc', ResourceId: VpcId, NewResourceGroupId })
    const tagged = { ...REGION, ResourceType: 'VPC', ResourceId: [VpcId] }
    await world.call('vpc.TagResources', { ...tagged, Tag: [{ Key: 'a', Value: 'b' }] })
    expect(await read()).toMatchObject({
      ...{ Status: 'Available', VpcName: 'tf-2', EnabledIpv6: true, ClassicLinkEnabled: true },
      ...{ ResourceGroupId: NewResourceGroupId, SecondaryCidrBlocks: { SecondaryCidrBlock: ['192.168.0.0/16'] } },
      Tags: { Tag: [{ Key: 'a', Value: 'b' }] },
    })
    expect((await tables()).RouterTableList.RouterTableListType).toMatchObject([{ RouteTableName: 'system' }])
    await world.call('vpc.UnassociateVpcCidrBlock', secondary)
    await world.call('vpc.DisableVpcClassicLink', { ...REGION, VpcId })
    await world.call('vpc.UnTagResources', { ...tagged, TagKey: ['a'] })

    await world.call('vpc.DeleteVpc', { ...REGION, VpcId })
    expect((await read()).Status).toBe('Deleting')
    await world.settle()
    expect(await world.refusal('vpc.DescribeVpcAttribute', { ...REGION, VpcId })).toMatchObject({
      ...{ status: 404, code: 'InvalidVpcId.NotFound' },
    })
  })

  it('is_default: the default VPC', async () => {
    const world = testWorld()
    const { VpcId } = await world.call('vpc.CreateDefaultVpc', REGION)
    await world.settle()
    expect(await world.call('vpc.DescribeVpcAttribute', { ...REGION, VpcId })).toMatchObject({
      ...{ IsDefault: true, Status: 'Available' },
    })
  })
})
