import { defineAction } from '../../../door/action.ts'
import { ECS_PAGES, pageOf } from '../../../door/paging.ts'
import { defineView, viewed } from '../../../door/views.ts'
import { ecsTags, matchesTags } from '../../../rules/tags.ts'
import type { AutoSnapshotPolicyRow } from '../../../world/rows/autoSnapshotPolicies.ts'
import { scope } from '../../../world/rows/ecs.ts'
import { ensureTagFilter } from '../listFilters.ts'

const policyView = defineView('autoSnapshotPolicy', (policy: AutoSnapshotPolicyRow, read, world) => ({
  AutoSnapshotPolicyId: policy.AutoSnapshotPolicyId,
  AutoSnapshotPolicyName: policy.AutoSnapshotPolicyName,
  RegionId: policy.RegionId,
  TimePoints: JSON.stringify(policy.TimePoints.map(String)),
  RepeatWeekdays: JSON.stringify(policy.RepeatWeekdays.map(String)),
  RetentionDays: policy.RetentionDays,
  DiskNums: read.list(world.disks, 'autoSnapshotPolicy', policy.AutoSnapshotPolicyId).length,
  // Of another kind of block storage, which is not emulated.
  VolumeNums: 0,
  Status: 'Normal',
  Type: 'Custom',
  AssociationType: 'AssociatedWithDisk',
  EnableCrossRegionCopy: false,
  // JSON, as the other two lists: the Terraform provider reads it as such.
  TargetCopyRegions: '[]',
  CopiedSnapshotsRetentionDays: -1,
  TargetTags: { TargetTag: [] as { TagKey: string; TagValue: string }[] },
  ResourceGroupId: policy.ResourceGroupId,
  CreationTime: policy.CreationTime,
  Tags: { Tag: ecsTags(policy.Tags) },
}))

/**
 * DescribeAutoSnapshotPolicyEx: the automatic snapshot policies of the account in a region, newest first.
 * Guess: a name selects the policies that are called so exactly.
 * Source: Ecs 2014-05-26 catalogue; page size 10, at most 100.
 */
export default defineAction('ecs', 'DescribeAutoSnapshotPolicyEx', {
  handle({ world, accountId, regionId }, request) {
    const { PageNumber: _number, PageSize: _size, ...filters } = request
    const { AutoSnapshotPolicyId, AutoSnapshotPolicyName, ResourceGroupId, Tag } = filters
    ensureTagFilter(Tag)

    const isAsked = (policy: AutoSnapshotPolicyRow) =>
      (!AutoSnapshotPolicyName || policy.AutoSnapshotPolicyName === AutoSnapshotPolicyName) &&
      (!ResourceGroupId || policy.ResourceGroupId === ResourceGroupId) &&
      matchesTags(policy.Tags, Tag)
    const page = pageOf(
      request,
      {
        table: world.autoSnapshotPolicies,
        index: 'scope',
        group: scope(accountId, regionId),
        ids: AutoSnapshotPolicyId ? [AutoSnapshotPolicyId] : undefined,
        filter: AutoSnapshotPolicyName || ResourceGroupId || Tag?.length ? isAsked : undefined,
        filters,
      },
      ECS_PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      AutoSnapshotPolicies: { AutoSnapshotPolicy: viewed(policyView, world, page.rows) },
    }
  },
})
