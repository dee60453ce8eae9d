import { defineSingleDataSource } from './dataSource.ts'

/** DATASOURCE::VPC::Vpc: one VPC as DescribeVpcAttribute shows it. */
export default defineSingleDataSource('DATASOURCE::VPC::Vpc', {
  id: 'VpcId',
  named: { CreateTime: 'CreationTime', RouterId: 'VRouterId' },
  find: ({ call, regionId }, VpcId) => call('vpc.DescribeVpcAttribute', { RegionId: regionId, VpcId }),
})
