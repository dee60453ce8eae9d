import { defineAction } from '../../../door/action.ts'
import { pageOf, VPC_PAGES } from '../../../door/paging.ts'
import { viewed } from '../../../door/views.ts'
import { scope } from '../../../world/rows/ecs.ts'
import type { RouteTableRow } from '../../../world/rows/vpc.ts'
import { allOf, commaList, type Filter, matching, nobodyHas, tagged } from '../filters.ts'
import { routeTableView } from '../route/routeTableViews.ts'

/**
 * DescribeRouteTableList: the route tables of a VPC or a region, newest first. A virtual border router has none here.
 * Source: Vpc 2016-04-28 catalogue; page size 10, at most 50.
 */
export default defineAction('vpc', 'DescribeRouteTableList', {
  handle({ world, accountId, regionId, own }, request) {
    const { VpcId, RouterId, RouterType, RouteTableId, RouteTableName, ResourceGroupId, Tag } = request
    const RouteTableType = request.RouteTableType as RouteTableRow['RouteTableType'] | undefined
    const inGroup: Filter<RouteTableRow> | undefined = ResourceGroupId
      ? (row) => world.vpcs.get(row.VpcId)?.ResourceGroupId === ResourceGroupId
      : undefined
    const page = pageOf(
      request,
      {
        table: world.routeTables,
        ...(VpcId
          ? { index: 'vpc', group: own(world.vpcs, VpcId)?.VpcId ?? '' }
          : { index: 'scope', group: scope(accountId, regionId) }),
        ids: commaList('RouteTableId', RouteTableId, 1),
        filter: allOf<RouteTableRow>(
          matching<RouteTableRow>({ VRouterId: RouterId, RouteTableName, RouteTableType }),
          inGroup,
          tagged(Tag),
          nobodyHas(RouterType && !VpcId && RouterType !== 'VRouter'),
        ),
        filters: { VpcId, RouterId, RouterType, RouteTableId, RouteTableName, RouteTableType, ResourceGroupId, Tag },
      },
      VPC_PAGES,
    )

    return {
      // The Terraform provider takes a reply without the code for a failure.
      ...{ Code: '200', Message: 'OK', Success: true },
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      RouterTableList: { RouterTableListType: viewed(routeTableView, world, page.rows) },
    }
  },
})
