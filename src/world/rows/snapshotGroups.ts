import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, scoped, type Tags, tagGroups } from './owned.ts'

/** Snapshots of several disks that were taken at one moment. The snapshots name their group. */
export interface SnapshotGroupRow extends Owned {
  readonly SnapshotGroupId: string
  readonly Name: string
  readonly Description: string
  /** Empty when it was made of disks by their ids. */
  readonly InstanceId: string
  readonly ResourceGroupId: string
  readonly CreationTime: string
  readonly Tags: Tags
}

export const SNAPSHOT_GROUPS: TableDefinition<SnapshotGroupRow> = {
  name: 'snapshotGroups',
  key: (row) => row.SnapshotGroupId,
  indexes: {
    scope: ownedBy,
    name: (row) => scoped(row, row.Name),
    tagKey: tagGroups,
  },
}
