import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy } from './owned.ts'

/**
 * A custom route entry. The system's own entries (one for each block of a vSwitch, one for the service range) follow
 * from the vSwitches of the VPC and are no rows.
 */
export interface RouteEntryRow extends Owned {
  readonly RouteEntryId: string
  readonly RouteTableId: string
  readonly VpcId: string
  readonly RouteEntryName: string
  readonly Description: string
  /** A block, or the id of a prefix list. */
  readonly DestinationCidrBlock: string
  readonly IpVersion: 'ipv4' | 'ipv6'
  readonly NextHopType: string
  readonly NextHopId: string
  readonly Status: 'Pending' | 'Available' | 'Modifying' | 'Deleting'
  /** `2026-11-24T01:02:03Z` */
  readonly GmtModified: string
}

export const ROUTE_ENTRIES: TableDefinition<RouteEntryRow> = {
  name: 'routeEntries',
  key: (row) => row.RouteEntryId,
  indexes: {
    scope: ownedBy,
    routeTable: (row) => row.RouteTableId,
    vpc: (row) => row.VpcId,
    destination: (row) => `${row.RouteTableId}|${row.DestinationCidrBlock}`,
    prefixList: (row) => (row.DestinationCidrBlock.startsWith('pl-') ? row.DestinationCidrBlock : undefined),
    nextHop: (row) => row.NextHopId,
    moving: (row) => (row.Status === 'Available' ? undefined : row.RouteTableId),
    movingInVpc: (row) => (row.Status === 'Available' ? undefined : row.VpcId),
  },
}
