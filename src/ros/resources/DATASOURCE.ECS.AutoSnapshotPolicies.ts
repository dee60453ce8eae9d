import { allPages, defineDataSource, tagFilter } from './dataSource.ts'
import { text } from './properties.ts'

const PAGE = 50

/** DATASOURCE::ECS::AutoSnapshotPolicies: DescribeAutoSnapshotPolicyEx. */
export default defineDataSource('DATASOURCE::ECS::AutoSnapshotPolicies', {
  emulates: ['AutoSnapshotPolicyId', 'ResourceGroupId', 'Tags'],
  ids: ['AutoSnapshotPolicyIds', 'AutoSnapshotPolicyId'],
  items: 'AutoSnapshotPolicies',
  find({ properties, regionId, call }) {
    const request = {
      RegionId: regionId,
      AutoSnapshotPolicyId: text(properties, 'AutoSnapshotPolicyId'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Tag: tagFilter(properties),
      PageSize: PAGE,
    }
    return allPages(PAGE, (PageNumber) => {
      const { AutoSnapshotPolicies } = call('ecs.DescribeAutoSnapshotPolicyEx', { ...request, PageNumber })
      return AutoSnapshotPolicies.AutoSnapshotPolicy
    })
  },
})
