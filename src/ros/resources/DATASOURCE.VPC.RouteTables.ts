import { allPages, defineDataSource } from './dataSource.ts'
import { text } from './properties.ts'

const PAGE = 50

/** DATASOURCE::VPC::RouteTables: DescribeRouteTableList. */
export default defineDataSource('DATASOURCE::VPC::RouteTables', {
  emulates: ['ResourceGroupId', 'RouterId', 'RouterType', 'RouteTableId', 'RouteTableName', 'VpcId'],
  ids: ['RouteTableIds', 'RouteTableId'],
  items: 'RouteTables',
  find({ properties, regionId, call }) {
    const request = {
      RegionId: regionId,
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      RouterId: text(properties, 'RouterId'),
      RouterType: text(properties, 'RouterType'),
      RouteTableId: text(properties, 'RouteTableId'),
      RouteTableName: text(properties, 'RouteTableName'),
      VpcId: text(properties, 'VpcId'),
      PageSize: PAGE,
    }
    return allPages(
      PAGE,
      (PageNumber) =>
        call('vpc.DescribeRouteTableList', { ...request, PageNumber }).RouterTableList.RouterTableListType,
    )
  },
})
