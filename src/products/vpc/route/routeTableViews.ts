import { defineView } from '../../../door/views.ts'
import { vpcTags } from '../../../rules/tags.ts'
import type { RouteTableRow } from '../../../world/rows/vpc.ts'

/** A route table as DescribeRouteTableList lists it. */
export const routeTableView = defineView('routeTable', (table: RouteTableRow, read, world) => ({
  RouteTableId: table.RouteTableId,
  RouteTableName: table.RouteTableName,
  RouteTableType: table.RouteTableType,
  RouterId: table.VRouterId,
  RouterType: 'VRouter',
  VpcId: table.VpcId,
  Description: table.Description,
  Status: table.Status,
  CreationTime: table.CreationTime,
  AssociateType: table.AssociateType,
  RoutePropagationEnable: table.RoutePropagationEnable,
  OwnerId: Number(table.OwnerId),
  ResourceGroupId: read.get(world.vpcs, table.VpcId)?.ResourceGroupId ?? '',
  VSwitchIds: {
    VSwitchId: read.list(world.vSwitches, 'routeTable', table.RouteTableId).map(({ VSwitchId }) => VSwitchId),
  },
  GatewayIds: { GatewayIds: [] as string[] },
  Tags: { Tag: vpcTags(table.Tags) },
}))
