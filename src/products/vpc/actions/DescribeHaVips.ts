import { defineAction } from '../../../door/action.ts'
import { pageOf, VPC_PAGES } from '../../../door/paging.ts'
import { viewed } from '../../../door/views.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { HaVipRow } from '../../../world/rows/haVips.ts'
import { scope } from '../../../world/rows/owned.ts'
import { allOf, type Filter, matching, tagged } from '../filters.ts'
import * as errors from '../haVip/errors.ts'
import { haVipView } from '../haVip/haVips.ts'

const FILTERS: Readonly<Record<string, (row: HaVipRow) => string>> = {
  VpcId: (row) => row.VpcId,
  VSwitchId: (row) => row.VSwitchId,
  Status: (row) => row.Status,
  HaVipId: (row) => row.HaVipId,
  HaVipAddress: (row) => row.IpAddress,
}

/**
 * DescribeHaVips: the virtual addresses of the account in a region, newest first. Each filter holds if one of its values
 * does.
 * Source: Vpc 2016-04-28 catalogue and remarks; page size 10, at most 50.
 */
export default defineAction('vpc', 'DescribeHaVips', {
  handle({ world, accountId, regionId }, request) {
    const { PageNumber, PageSize, ...filters } = request
    const page = pageOf(
      { PageNumber, PageSize },
      {
        table: world.haVips,
        index: 'scope',
        group: scope(accountId, regionId),
        filter: allOf<HaVipRow>(
          matching<HaVipRow>({ ResourceGroupId: request.ResourceGroupId }),
          tagged(request.Tags),
          ...(request.Filter ?? []).map(filterOf),
        ),
        filters,
      },
      VPC_PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      HaVips: { HaVip: viewed(haVipView, world, page.rows) },
    }
  },
})

function filterOf({ Key = '', Value = [] }: { Key?: string; Value?: readonly string[] }): Filter<HaVipRow> {
  const member = Object.hasOwn(FILTERS, Key) ? FILTERS[Key] : undefined
  ensure(member, errors.unknownFilterKey())
  return (row) => Value.includes(member(row))
}
