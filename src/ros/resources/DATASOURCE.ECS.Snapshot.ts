import { defineSingleDataSource } from './dataSource.ts'

/** DATASOURCE::ECS::Snapshot: one snapshot as DescribeSnapshots shows it. */
export default defineSingleDataSource('DATASOURCE::ECS::Snapshot', {
  id: 'SnapshotId',
  named: { CreateTime: 'CreationTime', DiskId: 'SourceDiskId' },
  find: ({ call, regionId }, SnapshotId) =>
    call('ecs.DescribeSnapshots', { RegionId: regionId, SnapshotIds: JSON.stringify([SnapshotId]) }).Snapshots
      .Snapshot?.[0],
})
