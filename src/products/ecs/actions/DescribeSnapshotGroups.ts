import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ECS_PAGES, pageOf } from '../../../door/paging.ts'
import { ensure } from '../../../kernel/errors.ts'
import { matchesTags } from '../../../rules/tags.ts'
import { type SnapshotRow, scope } from '../../../world/rows/ecs.ts'
import type { SnapshotGroupRow } from '../../../world/rows/snapshotGroups.ts'
import type { World } from '../../../world/world.ts'
import { ensureTagFilter } from '../listFilters.ts'
import { workDone } from '../snapshot/snapshots.ts'
import { statusOf } from '../snapshotGroup/snapshotGroups.ts'

const STATUSES = ['progressing', 'accomplished', 'failed']

/**
 * DescribeSnapshotGroups: the snapshot groups of the account in a region, newest first, by token.
 * Source: Ecs 2014-05-26 catalogue; page size 10, at most 100.
 */
export default defineAction('ecs', 'DescribeSnapshotGroups', {
  ignores: { AdditionalAttributes: 'not publicly available' },
  handle({ world, accountId, regionId }, request) {
    const { MaxResults = ECS_PAGES.defaultSize, NextToken, ...filters } = request
    const { SnapshotGroupId = [], Status = [], InstanceId, Name, ResourceGroupId, Tag } = filters
    ensureTagFilter(Tag)
    ensure(SnapshotGroupId.length <= 10, invalidParameter('SnapshotGroupId', 'At most 10 ids.'))
    ensure(
      Status.every((status) => STATUSES.includes(status)),
      invalidParameter('Status'),
    )

    const isAsked = (group: SnapshotGroupRow) =>
      (!InstanceId || group.InstanceId === InstanceId) &&
      (!Name || group.Name === Name) &&
      (!ResourceGroupId || group.ResourceGroupId === ResourceGroupId) &&
      (Status.length === 0 || Status.includes(statusOf(world.snapshots.list('group', group.SnapshotGroupId)))) &&
      matchesTags(group.Tags, Tag)
    const page = pageOf(
      { MaxResults, ...(NextToken === undefined ? {} : { NextToken }) },
      {
        table: world.snapshotGroups,
        index: 'scope',
        group: scope(accountId, regionId),
        ids: SnapshotGroupId.length > 0 ? SnapshotGroupId : undefined,
        filter: isAsked,
        filters,
      },
      ECS_PAGES,
    )

    return {
      NextToken: page.NextToken,
      SnapshotGroups: { SnapshotGroup: page.rows.map((group) => groupShown(world, group)) },
    }
  },
})

function groupShown(world: World, group: SnapshotGroupRow) {
  const snapshots = world.snapshots.list('group', group.SnapshotGroupId, { oldestFirst: true })
  const { SnapshotGroupId, Name, Description, InstanceId, ResourceGroupId, CreationTime, Tags } = group
  return {
    ...{ SnapshotGroupId, Name, Description, InstanceId, ResourceGroupId, CreationTime },
    Status: statusOf(snapshots),
    // Of the application-consistent agent, which is not emulated.
    ProgressStatus: '',
    Snapshots: { Snapshot: snapshots.map((snapshot) => memberShown(world, snapshot)) },
    Tags: { Tag: Object.entries(Tags).map(([Key, Value]) => ({ Key, Value })) },
  }
}

function memberShown(world: World, snapshot: SnapshotRow) {
  const { SnapshotId, SourceDiskId, SourceDiskType, Status } = snapshot
  const percent = Status === 'progressing' ? workDone(world, snapshot).percent : Status === 'accomplished' ? 100 : 0
  return {
    ...{ SnapshotId, SourceDiskId, SourceDiskType, Progress: `${percent}%`, Available: Status === 'accomplished' },
    InstantAccess: false,
    InstantAccessRetentionDays: 0,
    Tags: { Tag: Object.entries(snapshot.Tags).map(([Key, Value]) => ({ Key, Value })) },
  }
}
