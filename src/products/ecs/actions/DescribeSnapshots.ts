import { defineAction } from '../../../door/action.ts'
import { ECS_PAGES, pageOf } from '../../../door/paging.ts'
import { scope } from '../../../world/rows/ecs.ts'
import { idArray } from '../listFilters.ts'
import * as errors from '../snapshot/errors.ts'
import { ensureSnapshotFilters, snapshotTests } from '../snapshot/snapshotFilters.ts'
import { shownSnapshots } from '../snapshot/snapshotViews.ts'

/**
 * DescribeSnapshots: the snapshots of the account in a region, newest first; by page number or by token.
 * Source: Ecs 2014-05-26 catalogue; page size 10, at most 100.
 */
export default defineAction('ecs', 'DescribeSnapshots', {
  handle({ world, accountId, regionId }, request) {
    const { PageNumber: _number, PageSize: _size, NextToken: _token, MaxResults: _max, ...filters } = request
    const ids = idArray(filters.SnapshotIds, errors.malformedSnapshotIds(), errors.malformedSnapshotIds())

    ensureSnapshotFilters(filters)

    const tests = snapshotTests(world, filters)
    const page = pageOf(
      request,
      {
        table: world.snapshots,
        index: 'scope',
        group: scope(accountId, regionId),
        ids,
        filter: tests.length === 0 ? undefined : (row) => tests.every((test) => test(row)),
        filters,
      },
      ECS_PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      NextToken: page.NextToken,
      Snapshots: { Snapshot: shownSnapshots(world, page.rows) },
    }
  },
})
