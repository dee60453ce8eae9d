import { allPages, defineDataSource, tagFilter } from './dataSource.ts'
import { text } from './properties.ts'

const PAGE = 50

/** DATASOURCE::ECS::KeyPairs: DescribeKeyPairs. */
export default defineDataSource('DATASOURCE::ECS::KeyPairs', {
  emulates: ['KeyPairFingerPrint', 'KeyPairName', 'ResourceGroupId', 'Tags'],
  ids: ['KeyPairNames', 'KeyPairName'],
  items: 'KeyPairs',
  find({ properties, regionId, call }) {
    const request = {
      RegionId: regionId,
      KeyPairFingerPrint: text(properties, 'KeyPairFingerPrint'),
      KeyPairName: text(properties, 'KeyPairName'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Tag: tagFilter(properties),
      PageSize: PAGE,
    }
    return allPages(PAGE, (PageNumber) => call('ecs.DescribeKeyPairs', { ...request, PageNumber }).KeyPairs.KeyPair)
  },
})
