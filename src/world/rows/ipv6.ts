import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, type Tags, tagGroups } from './owned.ts'

/** An IPv6 address that is held in a vSwitch, by a network interface or for later use. */
export interface Ipv6AddressRow extends Owned {
  readonly Ipv6AddressId: string
  /** Shortest spelling. */
  readonly Ipv6Address: string
  readonly Name: string
  readonly Description: string
  readonly VpcId: string
  readonly VSwitchId: string
  /** Empty while no network interface has it. */
  readonly NetworkInterfaceId: string
  readonly Status: 'Pending' | 'Available'
  readonly ResourceGroupId: string
  /** Empty while the address reaches its VPC only. */
  readonly Ipv6InternetBandwidthId: string
  readonly InternetChargeType: '' | 'PayByTraffic' | 'PayByBandwidth'
  /** Mbit/s. */
  readonly Bandwidth: number
  /** `2026-11-24T01:02:03Z` */
  readonly AllocationTime: string
  readonly Tags: Tags
}

export const IPV6_ADDRESSES: TableDefinition<Ipv6AddressRow> = {
  name: 'ipv6Addresses',
  key: (row) => row.Ipv6AddressId,
  indexes: {
    scope: ownedBy,
    address: (row) => row.Ipv6Address,
    vpc: (row) => row.VpcId,
    vSwitch: (row) => row.VSwitchId,
    networkInterface: (row) => row.NetworkInterfaceId || undefined,
    bandwidth: (row) => row.Ipv6InternetBandwidthId || undefined,
    tagKey: tagGroups,
  },
}
