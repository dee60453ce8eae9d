import { allPages, defineDataSource, jsonList, tagFilter } from './dataSource.ts'
import { flag, text, texts } from './properties.ts'

const PAGE = 100

/** DATASOURCE::ECS::Disks: DescribeDisks. */
export default defineDataSource('DATASOURCE::ECS::Disks', {
  emulates: [
    'AutoSnapshotPolicyId',
    'Category',
    'DeleteAutoSnapshot',
    'DeleteWithInstance',
    'DiskChargeType',
    'DiskIds',
    'DiskName',
    'DiskType',
    'EnableAutomatedSnapshotPolicy',
    'EnableAutoSnapshot',
    'Encrypted',
    'InstanceId',
    'KMSKeyId',
    'MultiAttach',
    'Portable',
    'ResourceGroupId',
    'SnapshotId',
    'Status',
    'Tags',
    'ZoneId',
  ],
  ids: ['DiskIds', 'DiskId'],
  items: 'Disks',
  find({ properties, regionId, call }) {
    const request = {
      RegionId: regionId,
      AutoSnapshotPolicyId: text(properties, 'AutoSnapshotPolicyId'),
      Category: text(properties, 'Category'),
      DeleteAutoSnapshot: flag(properties, 'DeleteAutoSnapshot'),
      DeleteWithInstance: flag(properties, 'DeleteWithInstance'),
      DiskChargeType: text(properties, 'DiskChargeType'),
      DiskIds: jsonList(texts(properties, 'DiskIds')),
      DiskName: text(properties, 'DiskName'),
      DiskType: text(properties, 'DiskType'),
      EnableAutomatedSnapshotPolicy: flag(properties, 'EnableAutomatedSnapshotPolicy'),
      EnableAutoSnapshot: flag(properties, 'EnableAutoSnapshot'),
      Encrypted: flag(properties, 'Encrypted'),
      InstanceId: text(properties, 'InstanceId'),
      KMSKeyId: text(properties, 'KMSKeyId'),
      MultiAttach: text(properties, 'MultiAttach'),
      Portable: flag(properties, 'Portable'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      SnapshotId: text(properties, 'SnapshotId'),
      Status: text(properties, 'Status'),
      Tag: tagFilter(properties),
      ZoneId: text(properties, 'ZoneId'),
      PageSize: PAGE,
    }
    return allPages(PAGE, (PageNumber) => call('ecs.DescribeDisks', { ...request, PageNumber }).Disks.Disk)
  },
})
