import { defineView } from '../../door/views.ts'
import { vpcTags } from '../../rules/tags.ts'
import type { VpcRow } from '../../world/rows/vpc.ts'

/** A VPC as DescribeVpcs lists it. */
export const vpcView = defineView('vpc', (vpc: VpcRow, read, world) => ({
  VpcId: vpc.VpcId,
  RegionId: vpc.RegionId,
  Status: vpc.Status,
  VpcName: vpc.VpcName,
  CreationTime: vpc.CreationTime,
  CidrBlock: vpc.CidrBlock,
  Ipv6CidrBlock: vpc.Ipv6CidrBlock,
  EnabledIpv6: vpc.EnabledIpv6,
  VRouterId: vpc.VRouterId,
  Description: vpc.Description,
  IsDefault: vpc.IsDefault,
  ResourceGroupId: vpc.ResourceGroupId,
  DnsHostnameStatus: vpc.DnsHostnameStatus,
  OwnerId: Number(vpc.OwnerId),
  VSwitchIds: { VSwitchId: read.list(world.vSwitches, 'vpc', vpc.VpcId).map((row) => row.VSwitchId) },
  RouterTableIds: { RouterTableIds: read.list(world.routeTables, 'vpc', vpc.VpcId).map((row) => row.RouteTableId) },
  SecondaryCidrBlocks: { SecondaryCidrBlock: [...vpc.SecondaryCidrBlocks] },
  UserCidrs: { UserCidr: [...vpc.UserCidrs] },
  NatGatewayIds: { NatGatewayIds: [] as string[] },
  Tags: { Tag: vpcTags(vpc.Tags) },
}))
