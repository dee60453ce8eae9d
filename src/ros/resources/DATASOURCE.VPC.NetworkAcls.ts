import { allPages, defineDataSource } from './dataSource.ts'
import { text } from './properties.ts'

const PAGE = 50

/** DATASOURCE::VPC::NetworkAcls: DescribeNetworkAcls. */
export default defineDataSource('DATASOURCE::VPC::NetworkAcls', {
  emulates: ['NetworkAclId', 'NetworkAclName', 'ResourceId', 'ResourceType', 'VpcId'],
  ids: ['NetworkAclIds', 'NetworkAclId'],
  items: 'NetworkAcls',
  find({ properties, regionId, call }) {
    const request = {
      RegionId: regionId,
      NetworkAclId: text(properties, 'NetworkAclId'),
      NetworkAclName: text(properties, 'NetworkAclName'),
      ResourceId: text(properties, 'ResourceId'),
      ResourceType: text(properties, 'ResourceType'),
      VpcId: text(properties, 'VpcId'),
      PageSize: PAGE,
    }
    return allPages(
      PAGE,
      (PageNumber) => call('vpc.DescribeNetworkAcls', { ...request, PageNumber }).NetworkAcls.NetworkAcl,
    )
  },
})
