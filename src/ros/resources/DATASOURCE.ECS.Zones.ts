import { defineDataSource } from './dataSource.ts'
import { text } from './properties.ts'

/**
 * DATASOURCE::ECS::Zones: DescribeZones, and with a type or category those of them that DescribeAvailableResource has it in.
 * Guess: which of the two actions answers is not documented.
 */
export default defineDataSource('DATASOURCE::ECS::Zones', {
  emulates: [
    'DataDiskCategory',
    'InstanceChargeType',
    'InstanceType',
    'IoOptimized',
    'ResourceType',
    'SystemDiskCategory',
  ],
  ids: ['ZoneIds', 'ZoneId'],
  items: 'Zones',
  find({ properties, regionId, call }) {
    const InstanceChargeType = text(properties, 'InstanceChargeType')
    const { Zones } = call('ecs.DescribeZones', { RegionId: regionId, InstanceChargeType })
    const narrowing = {
      DataDiskCategory: text(properties, 'DataDiskCategory'),
      InstanceType: text(properties, 'InstanceType'),
      IoOptimized: text(properties, 'IoOptimized'),
      ResourceType: text(properties, 'ResourceType'),
      SystemDiskCategory: text(properties, 'SystemDiskCategory'),
    }
    const zones = Zones.Zone ?? []
    if (Object.values(narrowing).every((value) => value === undefined)) return zones
    const { AvailableZones } = call('ecs.DescribeAvailableResource', {
      ...{ RegionId: regionId, DestinationResource: destination(narrowing), InstanceChargeType, ...narrowing },
    })
    const has = (AvailableZones.AvailableZone ?? []).filter(({ Status }) => Status === 'Available')
    return zones.filter(({ ZoneId }) => has.some((zone) => zone.ZoneId === ZoneId))
  },
})

/** What is asked for: the narrowest of what the properties name. */
function destination({
  DataDiskCategory,
  SystemDiskCategory,
  ResourceType,
}: Record<string, string | undefined>): string {
  if (DataDiskCategory !== undefined || ResourceType === 'disk') return 'DataDisk'
  return SystemDiskCategory !== undefined ? 'SystemDisk' : 'InstanceType'
}
