import { defineView, type Reader } from '../../../door/views.ts'
import { firstIpv6Block } from '../../../rules/ipv6.ts'
import { vpcTags } from '../../../rules/tags.ts'
import type { VpcRow } from '../../../world/rows/vpc.ts'
import type { World } from '../../../world/world.ts'
import { shownAttachment } from '../dhcp/attachments.ts'

/** A VPC as DescribeVpcs lists it. */
export const vpcView = defineView('vpc', (vpc: VpcRow, read, world) => ({
  ...showVpc(world, vpc, read),
  RouterTableIds: { RouterTableIds: read.list(world.routeTables, 'vpc', vpc.VpcId).map((row) => row.RouteTableId) },
  NatGatewayIds: { NatGatewayIds: read.list(world.natGateways, 'vpc', vpc.VpcId).map((row) => row.NatGatewayId) },
  CenStatus: '',
}))

/** What DescribeVpcs and DescribeVpcAttribute both show. */
export function showVpc(world: World, vpc: VpcRow, read: Reader | undefined) {
  const { dhcpAttachments } = world
  const vSwitches = read?.list(world.vSwitches, 'vpc', vpc.VpcId) ?? world.vSwitches.list('vpc', vpc.VpcId)
  const attachment = read === undefined ? dhcpAttachments.get(vpc.VpcId) : read.get(dhcpAttachments, vpc.VpcId)
  return {
    VpcId: vpc.VpcId,
    RegionId: vpc.RegionId,
    Status: vpc.Status,
    VpcName: vpc.VpcName,
    CreationTime: vpc.CreationTime,
    CidrBlock: vpc.CidrBlock,
    Ipv6CidrBlock: firstIpv6Block(vpc),
    Ipv6CidrBlocks: { Ipv6CidrBlock: [...vpc.Ipv6CidrBlocks] },
    EnabledIpv6: vpc.Ipv6CidrBlocks.length > 0,
    VRouterId: vpc.VRouterId,
    Description: vpc.Description,
    IsDefault: vpc.IsDefault,
    ResourceGroupId: vpc.ResourceGroupId,
    DnsHostnameStatus: vpc.DnsHostnameStatus,
    ...shownAttachment(attachment),
    OwnerId: Number(vpc.OwnerId),
    VSwitchIds: { VSwitchId: vSwitches.map((row) => row.VSwitchId) },
    SecondaryCidrBlocks: { SecondaryCidrBlock: [...vpc.SecondaryCidrBlocks] },
    UserCidrs: { UserCidr: [...vpc.UserCidrs] },
    Tags: { Tag: vpcTags(vpc.Tags) },
  }
}
