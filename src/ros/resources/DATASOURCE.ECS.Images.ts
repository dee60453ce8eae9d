import { allPages, defineDataSource, tagFilter } from './dataSource.ts'
import { flag, text } from './properties.ts'

const PAGE = 100

/** DATASOURCE::ECS::Images: DescribeImages. */
export default defineDataSource('DATASOURCE::ECS::Images', {
  emulates: [
    'ActionType',
    'Architecture',
    'ImageFamily',
    'ImageId',
    'ImageName',
    'ImageOwnerAlias',
    'InstanceType',
    'IsPublic',
    'IsSupportCloudinit',
    'IsSupportIoOptimized',
    'OSType',
    'ResourceGroupId',
    'SnapshotId',
    'Status',
    'Tags',
    'Usage',
  ],
  ids: ['ImageIds', 'ImageId'],
  items: 'Images',
  find({ properties, regionId, call }) {
    const request = {
      RegionId: regionId,
      ActionType: text(properties, 'ActionType'),
      Architecture: text(properties, 'Architecture'),
      ImageFamily: text(properties, 'ImageFamily'),
      ImageId: text(properties, 'ImageId'),
      ImageName: text(properties, 'ImageName'),
      ImageOwnerAlias: text(properties, 'ImageOwnerAlias'),
      InstanceType: text(properties, 'InstanceType'),
      IsPublic: flag(properties, 'IsPublic'),
      IsSupportCloudinit: flag(properties, 'IsSupportCloudinit'),
      IsSupportIoOptimized: flag(properties, 'IsSupportIoOptimized'),
      OSType: text(properties, 'OSType'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      SnapshotId: text(properties, 'SnapshotId'),
      Status: text(properties, 'Status'),
      Tag: tagFilter(properties),
      Usage: text(properties, 'Usage'),
      PageSize: PAGE,
    }
    return allPages(PAGE, (PageNumber) => call('ecs.DescribeImages', { ...request, PageNumber }).Images.Image)
  },
})
