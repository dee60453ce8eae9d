import { defineAction } from '../../../door/action.ts'
import { pageOf, VPC_PAGES } from '../../../door/paging.ts'
import { scope } from '../../../world/rows/owned.ts'
import type { VpcRow } from '../../../world/rows/vpc.ts'
import { matching } from '../filters.ts'

/**
 * DescribeVRouters: the router of each VPC of a region, newest first.
 * Guess: a router has neither name nor description of its own; there is no action here that gives it one.
 * Source: Vpc 2016-04-28 catalogue; page size 10, at most 50.
 */
export default defineAction('vpc', 'DescribeVRouters', {
  handle({ world, accountId, regionId }, request) {
    const { VRouterId } = request
    const selection = {
      table: world.vpcs,
      index: 'scope',
      group: scope(accountId, regionId),
      filter: matching<VpcRow>({ VRouterId }),
      filters: { VRouterId },
    }
    const { rows, TotalCount, PageNumber, PageSize } = pageOf(request, selection, VPC_PAGES)

    return {
      TotalCount,
      PageNumber,
      PageSize,
      VRouters: {
        VRouter: rows.map((vpc) => ({
          VRouterId: vpc.VRouterId,
          VRouterName: '',
          Description: '',
          VpcId: vpc.VpcId,
          RegionId: vpc.RegionId,
          CreationTime: vpc.CreationTime,
          RouteTableIds: { RouteTableId: world.routeTables.list('vpc', vpc.VpcId).map((row) => row.RouteTableId) },
        })),
      },
    }
  },
})
