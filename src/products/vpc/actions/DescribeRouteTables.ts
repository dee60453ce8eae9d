import { defineAction } from '../../../door/action.ts'
import { pageOf, VPC_PAGES } from '../../../door/paging.ts'
import { ensure } from '../../../kernel/errors.ts'
import { scope } from '../../../world/rows/owned.ts'
import type { RouteTableRow } from '../../../world/rows/vpc.ts'
import type { World } from '../../../world/world.ts'
import { allOf, type Filter, matching, nobodyHas } from '../filters.ts'
import * as errors from '../route/errors.ts'
import { entriesOf } from '../route/routeEntries.ts'

/**
 * DescribeRouteTables (deprecated, and used all the same): route tables with all their entries, newest first.
 * One of VRouterId, RouterId, RouteTableId and RouteTableName must be given; border routers have no tables here.
 * Source: Vpc 2016-04-28 catalogue and remarks; page size 10, at most 50.
 */
export default defineAction('vpc', 'DescribeRouteTables', {
  handle({ world, accountId, regionId }, request) {
    const { VRouterId, RouterId, RouterType, RouteTableId, RouteTableName, ResourceGroupId, Type } = request
    ensure(VRouterId || RouterId || RouteTableId || RouteTableName, errors.oneOfTheseNeeded())
    ensure(!VRouterId || !RouterId, errors.twoRouters())
    const inGroup: Filter<RouteTableRow> | undefined = ResourceGroupId
      ? (row) => world.vpcs.get(row.VpcId)?.ResourceGroupId === ResourceGroupId
      : undefined
    const page = pageOf(
      request,
      {
        table: world.routeTables,
        index: 'scope',
        group: scope(accountId, regionId),
        ids: RouteTableId ? [RouteTableId] : undefined,
        filter: allOf<RouteTableRow>(
          matching<RouteTableRow>({ VRouterId: VRouterId || RouterId, RouteTableName }),
          inGroup,
          nobodyHas(RouterType && RouterType !== 'VRouter'),
        ),
        filters: { VRouterId, RouterId, RouterType, RouteTableId, RouteTableName, ResourceGroupId, Type },
      },
      VPC_PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      RouteTables: { RouteTable: page.rows.map((row) => showTable(world, row, Type)) },
    }
  },
})

function showTable(world: World, table: RouteTableRow, type: string | undefined) {
  return {
    RouteTableId: table.RouteTableId,
    RouteTableType: table.RouteTableType,
    VRouterId: table.VRouterId,
    Status: table.Status,
    CreationTime: table.CreationTime,
    ResourceGroupId: world.vpcs.get(table.VpcId)?.ResourceGroupId ?? '',
    VSwitchIds: { VSwitchId: world.vSwitches.list('routeTable', table.RouteTableId).map((row) => row.VSwitchId) },
    RouteEntrys: {
      RouteEntry: entriesOf(world, table)
        .filter((entry) => !type || entry.Type === type)
        .map((entry) => ({
          RouteEntryId: entry.RouteEntryId,
          RouteTableId: entry.RouteTableId,
          RouteEntryName: entry.RouteEntryName,
          Description: entry.Description,
          DestinationCidrBlock: entry.DestinationCidrBlock,
          InstanceId: entry.NextHopId,
          NextHopType: entry.NextHopType,
          Status: entry.Status,
          Type: entry.Type,
          // Only routes over several next hops have a list.
          NextHops: { NextHop: [] },
        })),
    },
  }
}
