import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, type Tags, tagGroups } from './owned.ts'

/** A private address that several instances, or several network interfaces, of a vSwitch stand by for. */
export interface HaVipRow extends Owned {
  readonly HaVipId: string
  readonly VpcId: string
  readonly VSwitchId: string
  readonly IpAddress: string
  readonly Name: string
  readonly Description: string
  readonly Status: 'Creating' | 'Available' | 'Associating' | 'InUse' | 'Unassociating' | 'Deleting'
  /** Empty while it is associated with nothing. */
  readonly AssociatedInstanceType: '' | 'EcsInstance' | 'NetworkInterface'
  /** Those that are on their way to it or from it included. */
  readonly InstanceIds: readonly string[]
  readonly ResourceGroupId: string
  /** `2026-11-24T01:02:03Z` */
  readonly CreationTime: string
  readonly Tags: Tags
}

export const HA_VIPS: TableDefinition<HaVipRow> = {
  name: 'haVips',
  key: (row) => row.HaVipId,
  indexes: {
    scope: ownedBy,
    vSwitch: (row) => row.VSwitchId,
    instance: (row) => row.InstanceIds,
    tagKey: tagGroups,
  },
}
