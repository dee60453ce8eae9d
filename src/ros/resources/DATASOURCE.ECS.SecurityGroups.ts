import { allPages, defineDataSource, jsonList, tagFilter } from './dataSource.ts'
import { text, texts } from './properties.ts'

const PAGE = 50

/** DATASOURCE::ECS::SecurityGroups: DescribeSecurityGroups. */
export default defineDataSource('DATASOURCE::ECS::SecurityGroups', {
  emulates: [
    'NetworkType',
    'ResourceGroupId',
    'SecurityGroupId',
    'SecurityGroupIds',
    'SecurityGroupName',
    'SecurityGroupType',
    'Tags',
    'VpcId',
  ],
  ids: ['SecurityGroupIds', 'SecurityGroupId'],
  items: 'SecurityGroups',
  find({ properties, regionId, call }) {
    const request = {
      RegionId: regionId,
      NetworkType: text(properties, 'NetworkType'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      SecurityGroupId: text(properties, 'SecurityGroupId'),
      SecurityGroupIds: jsonList(texts(properties, 'SecurityGroupIds')),
      SecurityGroupName: text(properties, 'SecurityGroupName'),
      SecurityGroupType: text(properties, 'SecurityGroupType'),
      Tag: tagFilter(properties),
      VpcId: text(properties, 'VpcId'),
      PageSize: PAGE,
    }
    return allPages(
      PAGE,
      (PageNumber) => call('ecs.DescribeSecurityGroups', { ...request, PageNumber }).SecurityGroups.SecurityGroup,
    )
  },
})
