import { defineSingleDataSource } from './dataSource.ts'
import { describeRouteTable } from './routeTables.ts'

/** DATASOURCE::VPC::RouteTable: one route table as DescribeRouteTableList shows it. */
export default defineSingleDataSource('DATASOURCE::VPC::RouteTable', {
  id: 'RouteTableId',
  named: { CreateTime: 'CreationTime' },
  find: describeRouteTable,
})
