import { defineAction } from '../../../door/action.ts'
import { ECS_PAGES, pageOf } from '../../../door/paging.ts'
import { viewed } from '../../../door/views.ts'
import { ensure } from '../../../kernel/errors.ts'
import { scope } from '../../../world/rows/ecs.ts'
import { diskTests, ensureDiskFilters } from '../disk/diskFilters.ts'
import { diskView } from '../disk/diskViews.ts'
import * as errors from '../disk/errors.ts'
import { idArray } from '../listFilters.ts'

/** MaxResults is brought into 10–500, not refused. Source: remarks of the published SDK package. */
const TOKEN_PAGES = { defaultSize: 10, maxSize: 500 }
const MAX_IDS = 100

/**
 * DescribeDisks: the disks of the account in a region, newest first; by page number or by token.
 * Source: Ecs 2014-05-26 catalogue; page size 10, at most 100, or 500 by token.
 */
export default defineAction('ecs', 'DescribeDisks', {
  ignores: { AdditionalAttributes: 'the storage location of regional disks is not emulated' },
  handle({ world, accountId, regionId, own }, request) {
    const { PageNumber: _number, PageSize: _size, NextToken, MaxResults, ...filters } = request
    const { DiskIds, InstanceId, SnapshotId } = filters
    const ids = idArray(DiskIds, errors.diskIdsNotAnArray(), errors.tooManyDiskIds(MAX_IDS), MAX_IDS)

    ensureDiskFilters(filters, regionId)
    ensure(!SnapshotId || own(world.snapshots, SnapshotId), errors.unknownDiskSnapshot())

    const tests = diskTests(filters)
    const attached = InstanceId ? world.disks.list('instance', InstanceId).map(({ DiskId }) => DiskId) : undefined
    const isByToken = MaxResults !== undefined || NextToken !== undefined
    const page = pageOf(
      isByToken ? { ...request, MaxResults: Math.min(500, Math.max(10, MaxResults ?? 10)) } : request,
      {
        table: world.disks,
        index: 'scope',
        group: scope(accountId, regionId),
        ids: ids ?? attached,
        filter: tests.length === 0 ? undefined : (disk) => tests.every((test) => test(disk)),
        filters,
      },
      isByToken ? TOKEN_PAGES : ECS_PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      NextToken: page.NextToken,
      Disks: { Disk: viewed(diskView, world, page.rows) },
    }
  },
})
