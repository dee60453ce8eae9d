import { allPages, defineDataSource, jsonList, tagFilter } from './dataSource.ts'
import { text, texts } from './properties.ts'

const PAGE = 50

/** DATASOURCE::ECS::DedicatedHosts: DescribeDedicatedHosts. */
export default defineDataSource('DATASOURCE::ECS::DedicatedHosts', {
  emulates: [
    'DedicatedHostIds',
    'DedicatedHostName',
    'DedicatedHostType',
    'ResourceGroupId',
    'Status',
    'Tags',
    'ZoneId',
  ],
  ids: ['DedicatedHostIds', 'DedicatedHostId'],
  items: 'DedicatedHosts',
  find({ properties, regionId, call }) {
    const request = {
      RegionId: regionId,
      DedicatedHostIds: jsonList(texts(properties, 'DedicatedHostIds')),
      DedicatedHostName: text(properties, 'DedicatedHostName'),
      DedicatedHostType: text(properties, 'DedicatedHostType'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Status: text(properties, 'Status'),
      Tag: tagFilter(properties),
      ZoneId: text(properties, 'ZoneId'),
      PageSize: PAGE,
    }
    return allPages(
      PAGE,
      (PageNumber) => call('ecs.DescribeDedicatedHosts', { ...request, PageNumber }).DedicatedHosts.DedicatedHost,
    )
  },
})
