import { allPages, defineDataSource } from './dataSource.ts'
import { flag, text, texts } from './properties.ts'

const PAGE = 50

/** DATASOURCE::VPC::Vpcs: DescribeVpcs. */
export default defineDataSource('DATASOURCE::VPC::Vpcs', {
  emulates: ['DhcpOptionsSetId', 'IsDefault', 'ResourceGroupId', 'VpcIds', 'VpcName'],
  ids: ['VpcIds', 'VpcId'],
  items: 'Vpcs',
  find({ properties, regionId, call }) {
    const request = {
      RegionId: regionId,
      DhcpOptionsSetId: text(properties, 'DhcpOptionsSetId'),
      IsDefault: flag(properties, 'IsDefault'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      VpcId: texts(properties, 'VpcIds')?.join(','),
      VpcName: text(properties, 'VpcName'),
      PageSize: PAGE,
    }
    return allPages(PAGE, (PageNumber) => call('vpc.DescribeVpcs', { ...request, PageNumber }).Vpcs.Vpc)
  },
})
