import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, type Tags } from './ecs.ts'

function scoped(row: Owned, value: string): string {
  return `${ownedBy(row)}|${value}`
}

function tagGroups(row: Owned & { readonly Tags: Tags }): string[] {
  return Object.keys(row.Tags).map((key) => scoped(row, key))
}

export interface VpcRow extends Owned {
  readonly VpcId: string
  readonly VpcName: string
  readonly Description: string
  readonly CidrBlock: string
  readonly SecondaryCidrBlocks: readonly string[]
  readonly UserCidrs: readonly string[]
  readonly Status: 'Pending' | 'Available' | 'Deleting'
  readonly IsDefault: boolean
  readonly VRouterId: string
  readonly ResourceGroupId: string
  /** First is the one that IPv6 was enabled with; none without IPv6. */
  readonly Ipv6CidrBlocks: readonly { readonly Ipv6CidrBlock: string; readonly Ipv6Isp: string }[]
  readonly ClassicLinkEnabled: boolean
  readonly DnsHostnameStatus: string
  /** `2026-11-24T01:02:03Z` */
  readonly CreationTime: string
  readonly Tags: Tags
}

export const VPCS: TableDefinition<VpcRow> = {
  name: 'vpcs',
  key: (row) => row.VpcId,
  indexes: {
    scope: ownedBy,
    name: (row) => scoped(row, row.VpcName),
    ipv6Block: (row) => row.Ipv6CidrBlocks.map(({ Ipv6CidrBlock }) => Ipv6CidrBlock),
    /** The default VPC of a region. */
    default: (row) => (row.IsDefault ? ownedBy(row) : undefined),
    tagKey: tagGroups,
  },
}

export interface RouteTableRow extends Owned {
  readonly RouteTableId: string
  readonly VpcId: string
  readonly VRouterId: string
  readonly RouteTableName: string
  readonly Description: string
  readonly RouteTableType: 'System' | 'Custom'
  readonly AssociateType: 'VSwitch' | 'Gateway'
  /** Whether the table takes dynamic routes; nothing here sends any. */
  readonly RoutePropagationEnable: boolean
  readonly Status: 'Pending' | 'Available' | 'Deleting'
  readonly CreationTime: string
  readonly Tags: Tags
}

export const ROUTE_TABLES: TableDefinition<RouteTableRow> = {
  name: 'routeTables',
  key: (row) => row.RouteTableId,
  indexes: { scope: ownedBy, vpc: (row) => row.VpcId, vRouter: (row) => row.VRouterId, tagKey: tagGroups },
}

export interface VSwitchRow extends Owned {
  readonly VSwitchId: string
  readonly VSwitchName: string
  readonly Description: string
  readonly VpcId: string
  readonly ZoneId: string
  readonly CidrBlock: string
  readonly Ipv6CidrBlock: string
  /** Pending while it is being made, and again while it is being deleted. */
  readonly Status: 'Pending' | 'Available'
  readonly IsDefault: boolean
  readonly ResourceGroupId: string
  readonly RouteTableId: string
  readonly CreationTime: string
  readonly Tags: Tags
}

export const VSWITCHES: TableDefinition<VSwitchRow> = {
  name: 'vSwitches',
  key: (row) => row.VSwitchId,
  indexes: {
    scope: ownedBy,
    vpc: (row) => row.VpcId,
    routeTable: (row) => row.RouteTableId,
    ipv6Block: (row) => row.Ipv6CidrBlock || undefined,
    zone: (row) => scoped(row, row.ZoneId),
    name: (row) => scoped(row, row.VSwitchName),
    pending: (row) => (row.Status === 'Pending' ? row.VpcId : undefined),
    tagKey: tagGroups,
  },
}

export interface EipRow extends Owned {
  readonly AllocationId: string
  readonly IpAddress: string
  readonly Name: string
  readonly Description: string
  /** Mbit/s. */
  readonly Bandwidth: number
  readonly InternetChargeType: 'PayByTraffic' | 'PayByBandwidth'
  readonly ChargeType: 'PostPaid' | 'PrePaid'
  readonly ISP: string
  readonly Netmode: string
  readonly Status: 'Available' | 'Associating' | 'InUse' | 'Unassociating' | 'Releasing'
  readonly InstanceId: string
  readonly InstanceType: string
  readonly PrivateIpAddress: string
  /** The association has named that address. */
  readonly isAddressNamed?: boolean
  /** Mode of the association; empty while there is none. */
  readonly Mode: '' | 'NAT' | 'MULTI_BINDED' | 'BINDED'
  /** VPC of what it is associated with. */
  readonly VpcId: string
  readonly ResourceGroupId: string
  readonly DeletionProtection: boolean
  readonly SecurityProtectionTypes: readonly string[]
  /** Of the shared bandwidth that it is in, from BINDING to the end of UNBINDING; empty without. */
  readonly BandwidthPackageId: string
  readonly packageStatus: '' | 'BINDING' | 'BINDED' | 'UNBINDING'
  /** Mbit/s of the shared bandwidth that it may use; 0 = all. */
  readonly packageBandwidth: number
  /** Where second-level monitoring is logged; empty = off. */
  readonly LogProject: string
  readonly LogStore: string
  readonly AllocationTime: string
  readonly ExpiredTime: string
  readonly Tags: Tags
}

export const EIPS: TableDefinition<EipRow> = {
  name: 'eips',
  key: (row) => row.AllocationId,
  indexes: {
    scope: ownedBy,
    /** All of an account, whatever the region: the quota of EIPs counts them. */
    account: (row) => row.OwnerId,
    instance: (row) => row.InstanceId || undefined,
    bandwidthPackage: (row) => row.BandwidthPackageId || undefined,
    publicIpAddress: (row) => row.IpAddress,
    status: (row) => scoped(row, row.Status),
    tagKey: tagGroups,
  },
}
