import { allPages, defineDataSource, jsonList, tagFilter } from './dataSource.ts'
import { flag, text, texts } from './properties.ts'

const PAGE = 100

/** DATASOURCE::ECS::Snapshots: DescribeSnapshots. */
export default defineDataSource('DATASOURCE::ECS::Snapshots', {
  emulates: [
    'Category',
    'DiskId',
    'Encrypted',
    'InstanceId',
    'KMSKeyId',
    'ResourceGroupId',
    'SnapshotIds',
    'SnapshotLinkId',
    'SnapshotName',
    'SnapshotType',
    'SourceDiskType',
    'Status',
    'Tags',
    'Usage',
  ],
  ids: ['SnapshotIds', 'SnapshotId'],
  items: 'Snapshots',
  find({ properties, regionId, call }) {
    const request = {
      RegionId: regionId,
      Category: text(properties, 'Category'),
      DiskId: text(properties, 'DiskId'),
      Encrypted: flag(properties, 'Encrypted'),
      InstanceId: text(properties, 'InstanceId'),
      KMSKeyId: text(properties, 'KMSKeyId'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      SnapshotIds: jsonList(texts(properties, 'SnapshotIds')),
      SnapshotLinkId: text(properties, 'SnapshotLinkId'),
      SnapshotName: text(properties, 'SnapshotName'),
      SnapshotType: text(properties, 'SnapshotType'),
      SourceDiskType: text(properties, 'SourceDiskType'),
      Status: text(properties, 'Status'),
      Tag: tagFilter(properties),
      Usage: text(properties, 'Usage'),
      PageSize: PAGE,
    }
    return allPages(PAGE, (PageNumber) => call('ecs.DescribeSnapshots', { ...request, PageNumber }).Snapshots.Snapshot)
  },
})
