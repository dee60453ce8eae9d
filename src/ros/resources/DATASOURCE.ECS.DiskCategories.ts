import { defineDataSource } from './dataSource.ts'
import { text } from './properties.ts'

/** DATASOURCE::ECS::DiskCategories: categories that DescribeAvailableResource has in a zone, for system or data disks. */
export default defineDataSource('DATASOURCE::ECS::DiskCategories', {
  emulates: ['Type', 'ZoneId', 'DataDiskCategory', 'InstanceType', 'SystemDiskCategory'],
  ids: ['DiskCategoryIds', 'DiskCategory'],
  items: 'DiskCategories',
  find({ properties, regionId, call }) {
    const isSystem = text(properties, 'Type') === 'system'
    const InstanceType = text(properties, 'InstanceType')
    const { AvailableZones } = call('ecs.DescribeAvailableResource', {
      RegionId: regionId,
      DestinationResource: isSystem ? 'SystemDisk' : 'DataDisk',
      ResourceType: isSystem || InstanceType !== undefined ? 'instance' : 'disk',
      ZoneId: text(properties, 'ZoneId'),
      InstanceType,
      SystemDiskCategory: text(properties, 'SystemDiskCategory'),
      DataDiskCategory: text(properties, 'DataDiskCategory'),
    })
    const resources = (AvailableZones.AvailableZone ?? []).flatMap(
      ({ AvailableResources }) => AvailableResources?.AvailableResource ?? [],
    )
    const supported = resources.flatMap(({ SupportedResources }) => SupportedResources?.SupportedResource ?? [])
    return supported
      .filter(({ Status }) => Status === 'Available')
      .map((each) => ({ ...each, DiskCategory: each.Value ?? '' }))
  },
})
