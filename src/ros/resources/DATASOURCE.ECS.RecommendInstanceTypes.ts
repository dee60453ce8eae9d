import { defineDataSource } from './dataSource.ts'
import { number, text, texts } from './properties.ts'

/** DATASOURCE::ECS::RecommendInstanceTypes: DescribeRecommendInstanceType in VPCs; each type once, best first. */
export default defineDataSource('DATASOURCE::ECS::RecommendInstanceTypes', {
  emulates: [
    'Cores',
    'InstanceChargeType',
    'InstanceFamilyLevel',
    'InstanceType',
    'InstanceTypeFamilies',
    'IoOptimized',
    'MaxPrice',
    'Memory',
    'PriorityStrategy',
    'Scene',
    'SpotStrategy',
    'SystemDiskCategory',
    'ZoneId',
    'ZoneMatchMode',
  ],
  ids: ['InstanceTypeIds', 'InstanceTypeId'],
  items: 'InstanceTypes',
  find({ properties, regionId, call }) {
    const { Data } = call('ecs.DescribeRecommendInstanceType', {
      RegionId: regionId,
      NetworkType: 'vpc',
      Cores: number(properties, 'Cores'),
      InstanceChargeType: text(properties, 'InstanceChargeType'),
      InstanceFamilyLevel: text(properties, 'InstanceFamilyLevel'),
      InstanceType: text(properties, 'InstanceType'),
      InstanceTypeFamily: texts(properties, 'InstanceTypeFamilies'),
      IoOptimized: text(properties, 'IoOptimized'),
      MaxPrice: number(properties, 'MaxPrice'),
      Memory: number(properties, 'Memory'),
      PriorityStrategy: text(properties, 'PriorityStrategy'),
      Scene: text(properties, 'Scene'),
      SpotStrategy: text(properties, 'SpotStrategy'),
      SystemDiskCategory: text(properties, 'SystemDiskCategory'),
      ZoneId: text(properties, 'ZoneId'),
      ZoneMatchMode: text(properties, 'ZoneMatchMode'),
    })
    const items = (Data.RecommendInstanceType ?? []).map((each) => ({
      ...each,
      ...each.InstanceType,
      InstanceTypeId: each.InstanceType?.InstanceType ?? '',
    }))
    return [...new Map(items.map((item) => [item.InstanceTypeId, item])).values()]
  },
})
