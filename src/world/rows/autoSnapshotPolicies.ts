import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, scoped, type Tags, tagGroups } from './owned.ts'

/** When snapshots of disks are taken by themselves. The disks name their policies, not the other way round. */
export interface AutoSnapshotPolicyRow extends Owned {
  readonly AutoSnapshotPolicyId: string
  readonly AutoSnapshotPolicyName: string
  /** Hours of the day in UTC+8, 0 to 23, as they were sent. */
  readonly TimePoints: readonly number[]
  /** 1 is Monday, 7 is Sunday. */
  readonly RepeatWeekdays: readonly number[]
  /** -1: kept until they are deleted. */
  readonly RetentionDays: number
  readonly ResourceGroupId: string
  readonly CreationTime: string
  readonly Tags: Tags
  /** Timeline entry of the next time; none while no disk has the policy. */
  readonly entryId?: string
}

export const AUTO_SNAPSHOT_POLICIES: TableDefinition<AutoSnapshotPolicyRow> = {
  name: 'autoSnapshotPolicies',
  key: (row) => row.AutoSnapshotPolicyId,
  indexes: {
    scope: ownedBy,
    name: (row) => scoped(row, row.AutoSnapshotPolicyName),
    tagKey: tagGroups,
  },
}
