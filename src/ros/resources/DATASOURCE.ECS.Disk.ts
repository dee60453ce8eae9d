import { defineSingleDataSource } from './dataSource.ts'

/** DATASOURCE::ECS::Disk: one disk as DescribeDisks shows it. */
export default defineSingleDataSource('DATASOURCE::ECS::Disk', {
  id: 'DiskId',
  named: { CreateTime: 'CreationTime', PaymentType: 'DiskChargeType', SnapshotId: 'SourceSnapshotId' },
  find: ({ call, regionId }, DiskId) =>
    call('ecs.DescribeDisks', { RegionId: regionId, DiskIds: JSON.stringify([DiskId]) }).Disks.Disk?.[0],
})
