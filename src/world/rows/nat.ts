import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, scoped, type Tags, tagGroups } from './owned.ts'

export interface NatGatewayRow extends Owned {
  readonly NatGatewayId: string
  readonly VpcId: string
  readonly VSwitchId: string
  readonly ZoneId: string
  readonly Name: string
  readonly Description: string
  readonly NatType: 'Enhanced'
  readonly NetworkType: 'internet' | 'intranet'
  readonly InstanceChargeType: 'PostPaid'
  readonly InternetChargeType: 'PayByLcu' | 'PayBySpec'
  /** Small, Middle, Large or XLarge.1 with PayBySpec; else empty. */
  readonly Spec: string
  readonly EipBindMode: 'MULTI_BINDED' | 'NAT'
  readonly IcmpReplyEnabled: boolean
  readonly PrivateLinkEnabled: boolean
  /** With PrivateLinkEnabled only. */
  readonly AccessMode?: { readonly ModeValue: string; readonly TunnelType: string }
  readonly EnableSessionLog: boolean
  readonly LogDeliveryType: string
  readonly LogDestination: string
  readonly Status: 'Creating' | 'Available' | 'Modifying' | 'Deleting'
  readonly SnatTableId: string
  readonly ForwardTableId: string
  /** The id alone: the interface belongs to the service, and no row stands for it. */
  readonly NetworkInterfaceId: string
  readonly PrivateIpAddress: string
  readonly ResourceGroupId: string
  readonly DeletionProtection: boolean
  /** `2026-11-24T01:02:03Z` */
  readonly CreationTime: string
  readonly Tags: Tags
}

export const NAT_GATEWAYS: TableDefinition<NatGatewayRow> = {
  name: 'natGateways',
  key: (row) => row.NatGatewayId,
  indexes: {
    scope: ownedBy,
    vpc: (row) => row.VpcId,
    vSwitch: (row) => row.VSwitchId,
    snatTable: (row) => row.SnatTableId,
    forwardTable: (row) => row.ForwardTableId,
    name: (row) => scoped(row, row.Name),
    tagKey: tagGroups,
  },
}

export type NatEntryStatus = 'Pending' | 'Available' | 'Modifying' | 'Deleting'

/** Group of the indexes that list the entries of one address of a NAT gateway. */
export function addressOnGateway(NatGatewayId: string, address: string): string {
  return `${NatGatewayId}|${address}`
}

export interface SnatEntryRow extends Owned {
  readonly SnatEntryId: string
  readonly SnatTableId: string
  readonly NatGatewayId: string
  /** Empty when the entry was made for a block. */
  readonly SourceVSwitchId: string
  readonly SourceCIDR: string
  readonly SnatIps: readonly string[]
  readonly SnatEntryName: string
  readonly EipAffinity: 0 | 1
  readonly Status: NatEntryStatus
}

export const SNAT_ENTRIES: TableDefinition<SnatEntryRow> = {
  name: 'snatEntries',
  key: (row) => row.SnatEntryId,
  indexes: {
    table: (row) => row.SnatTableId,
    natGateway: (row) => row.NatGatewayId,
    vSwitch: (row) => row.SourceVSwitchId || undefined,
    ip: (row) => row.SnatIps.map((ip) => addressOnGateway(row.NatGatewayId, ip)),
  },
}

export interface ForwardEntryRow extends Owned {
  readonly ForwardEntryId: string
  readonly ForwardTableId: string
  readonly NatGatewayId: string
  readonly VpcId: string
  readonly ForwardEntryName: string
  readonly ExternalIp: string
  /** A port, a range like 10/20, or any. */
  readonly ExternalPort: string
  readonly InternalIp: string
  readonly InternalPort: string
  readonly IpProtocol: 'tcp' | 'udp' | 'any'
  readonly PortBreak: boolean
  readonly Status: NatEntryStatus
}

/** Group of the `internalIp` index: private addresses are unique in a VPC only. */
export function addressInVpc(VpcId: string, address: string): string {
  return `${VpcId}|${address}`
}

export const FORWARD_ENTRIES: TableDefinition<ForwardEntryRow> = {
  name: 'forwardEntries',
  key: (row) => row.ForwardEntryId,
  indexes: {
    table: (row) => row.ForwardTableId,
    natGateway: (row) => row.NatGatewayId,
    ip: (row) => addressOnGateway(row.NatGatewayId, row.ExternalIp),
    internalIp: (row) => addressInVpc(row.VpcId, row.InternalIp),
  },
}
