import { defineSingleDataSource } from './dataSource.ts'

/** DATASOURCE::ECS::AutoSnapshotPolicy: one policy as DescribeAutoSnapshotPolicyEx shows it. */
export default defineSingleDataSource('DATASOURCE::ECS::AutoSnapshotPolicy', {
  id: 'AutoSnapshotPolicyId',
  named: { CreateTime: 'CreationTime' },
  find: ({ call, regionId }, AutoSnapshotPolicyId) =>
    call('ecs.DescribeAutoSnapshotPolicyEx', { RegionId: regionId, AutoSnapshotPolicyId }).AutoSnapshotPolicies
      .AutoSnapshotPolicy?.[0],
})
