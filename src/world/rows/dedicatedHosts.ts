import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, scoped, type Tags, tagGroups } from './owned.ts'

/** A machine that an account has for itself. No instance can be on one yet. */
export interface DedicatedHostRow extends Owned {
  readonly DedicatedHostId: string
  readonly DedicatedHostName: string
  readonly Description: string
  readonly DedicatedHostType: string
  readonly ZoneId: string
  readonly Status: 'Creating' | 'Available'
  readonly ActionOnMaintenance: 'Migrate' | 'Stop'
  readonly AutoPlacement: 'on' | 'off'
  readonly CpuOverCommitRatio: number
  /** Seconds; 0 = not set. */
  readonly SlbUdpTimeout: number
  /** Seconds; 0 = not set. */
  readonly UdpTimeout: number
  readonly ResourceGroupId: string
  readonly CreationTime: string
  /** Empty: never. */
  readonly AutoReleaseTime: string
  /** Timeline entry of the automatic release. */
  readonly endEntryId?: string
  readonly Tags: Tags
}

export const DEDICATED_HOSTS: TableDefinition<DedicatedHostRow> = {
  name: 'dedicatedHosts',
  key: (row) => row.DedicatedHostId,
  indexes: {
    scope: ownedBy,
    zone: (row) => scoped(row, row.ZoneId),
    status: (row) => scoped(row, row.Status),
    type: (row) => scoped(row, row.DedicatedHostType),
    name: (row) => scoped(row, row.DedicatedHostName),
    resourceGroup: (row) => scoped(row, row.ResourceGroupId),
    tagKey: tagGroups,
  },
}
