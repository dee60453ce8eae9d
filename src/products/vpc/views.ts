import { defineView, type Reader } from '../../door/views.ts'
import { usableAddressCount } from '../../rules/cidr.ts'
import { vpcTags } from '../../rules/tags.ts'
import type { EipRow, RouteTableRow, VpcRow, VSwitchRow } from '../../world/rows/vpc.ts'
import type { World } from '../../world/world.ts'

/** A VPC as DescribeVpcs lists it. */
export const vpcView = defineView('vpc', (vpc: VpcRow, read, world) => ({
  ...showVpc(world, vpc, read),
  RouterTableIds: { RouterTableIds: read.list(world.routeTables, 'vpc', vpc.VpcId).map((row) => row.RouteTableId) },
  NatGatewayIds: { NatGatewayIds: [] as string[] },
  CenStatus: '',
}))

/** What DescribeVpcs and DescribeVpcAttribute both show. */
export function showVpc(world: World, vpc: VpcRow, read: Reader | undefined) {
  const vSwitches = read?.list(world.vSwitches, 'vpc', vpc.VpcId) ?? world.vSwitches.list('vpc', vpc.VpcId)
  return {
    VpcId: vpc.VpcId,
    RegionId: vpc.RegionId,
    Status: vpc.Status,
    VpcName: vpc.VpcName,
    CreationTime: vpc.CreationTime,
    CidrBlock: vpc.CidrBlock,
    Ipv6CidrBlock: vpc.Ipv6CidrBlock,
    Ipv6CidrBlocks: { Ipv6CidrBlock: [] as { Ipv6CidrBlock: string; Ipv6Isp: string }[] },
    EnabledIpv6: vpc.EnabledIpv6,
    VRouterId: vpc.VRouterId,
    Description: vpc.Description,
    IsDefault: vpc.IsDefault,
    ResourceGroupId: vpc.ResourceGroupId,
    DnsHostnameStatus: vpc.DnsHostnameStatus,
    DhcpOptionsSetId: '',
    DhcpOptionsSetStatus: '',
    OwnerId: Number(vpc.OwnerId),
    VSwitchIds: { VSwitchId: vSwitches.map((row) => row.VSwitchId) },
    SecondaryCidrBlocks: { SecondaryCidrBlock: [...vpc.SecondaryCidrBlocks] },
    UserCidrs: { UserCidr: [...vpc.UserCidrs] },
    Tags: { Tag: vpcTags(vpc.Tags) },
  }
}

/**
 * A vSwitch as DescribeVSwitches lists it. Not a view that is remembered: the addresses left change with every
 * network interface, and their count is kept as a sum, which a view could only have by reading all the interfaces.
 */
export function showVSwitch(world: World, row: VSwitchRow) {
  const routeTable = world.routeTables.get(row.RouteTableId)
  return {
    VSwitchId: row.VSwitchId,
    VpcId: row.VpcId,
    Status: row.Status,
    VSwitchName: row.VSwitchName,
    Description: row.Description,
    CidrBlock: row.CidrBlock,
    Ipv6CidrBlock: row.Ipv6CidrBlock,
    EnabledIpv6: row.Ipv6CidrBlock !== '',
    ZoneId: row.ZoneId,
    AvailableIpAddressCount:
      usableAddressCount(row.CidrBlock) - world.networkInterfaces.sum('addresses', row.VSwitchId),
    CreationTime: row.CreationTime,
    IsDefault: row.IsDefault,
    ResourceGroupId: row.ResourceGroupId,
    NetworkAclId: '',
    OwnerId: Number(row.OwnerId),
    ShareType: '',
    RouteTable: { RouteTableId: row.RouteTableId, RouteTableType: routeTable?.RouteTableType ?? 'System' },
    Tags: { Tag: vpcTags(row.Tags) },
  }
}

/** An EIP as DescribeEipAddresses lists it. */
export const eipView = defineView('eip', (eip: EipRow) => ({
  AllocationId: eip.AllocationId,
  IpAddress: eip.IpAddress,
  Name: eip.Name,
  Description: eip.Description,
  RegionId: eip.RegionId,
  Status: eip.Status,
  Bandwidth: String(eip.Bandwidth),
  EipBandwidth: String(eip.Bandwidth),
  InternetChargeType: eip.InternetChargeType,
  ChargeType: eip.ChargeType,
  ISP: eip.ISP,
  Netmode: eip.Netmode,
  InstanceId: eip.InstanceId,
  InstanceType: eip.InstanceType,
  InstanceRegionId: eip.InstanceId === '' ? '' : eip.RegionId,
  PrivateIpAddress: eip.PrivateIpAddress,
  // The mode of association, which an instance has no choice of.
  Mode: eip.InstanceId === '' ? '' : 'NAT',
  AllocationTime: eip.AllocationTime,
  ExpiredTime: eip.ExpiredTime,
  ResourceGroupId: eip.ResourceGroupId,
  DeletionProtection: eip.DeletionProtection,
  BusinessStatus: 'Normal',
  HDMonitorStatus: 'OFF',
  HasReservationData: 'false',
  SecondLimited: false,
  ServiceManaged: 0,
  BandwidthPackageId: '',
  BandwidthPackageType: '',
  BandwidthPackageBandwidth: '',
  SegmentInstanceId: '',
  PublicIpAddressPoolId: '',
  VpcId: '',
  Zone: '',
  OperationLocks: { LockReason: [] as { LockReason: string }[] },
  SecurityProtectionTypes: { SecurityProtectionType: [] as string[] },
  Tags: { Tag: vpcTags(eip.Tags) },
}))

/** A route table as DescribeRouteTableList lists it. */
export const routeTableView = defineView('routeTable', (table: RouteTableRow, read, world) => ({
  RouteTableId: table.RouteTableId,
  RouteTableName: table.RouteTableName,
  RouteTableType: table.RouteTableType,
  RouterId: table.VRouterId,
  RouterType: 'VRouter',
  VpcId: table.VpcId,
  Description: table.Description,
  Status: table.Status,
  CreationTime: table.CreationTime,
  AssociateType: 'VSwitch',
  // Guess: the system route table of a VPC takes dynamic routes unless somebody says otherwise.
  RoutePropagationEnable: true,
  OwnerId: Number(table.OwnerId),
  ResourceGroupId: read.get(world.vpcs, table.VpcId)?.ResourceGroupId ?? '',
  VSwitchIds: {
    VSwitchId: read
      .list(world.vSwitches, 'vpc', table.VpcId)
      .filter(({ RouteTableId }) => RouteTableId === table.RouteTableId)
      .map(({ VSwitchId }) => VSwitchId),
  },
  GatewayIds: { GatewayIds: [] as string[] },
  Tags: { Tag: vpcTags(table.Tags) },
}))
