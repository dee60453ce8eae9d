import { allPages, defineDataSource } from './dataSource.ts'
import { text } from './properties.ts'

const PAGE = 50

/** DATASOURCE::VPC::HaVips: DescribeHaVips. */
export default defineDataSource('DATASOURCE::VPC::HaVips', {
  emulates: ['HaVipId'],
  ids: ['HaVipIds', 'HaVipId'],
  items: 'HaVips',
  find({ properties, regionId, call }) {
    const id = text(properties, 'HaVipId')
    const Filter = id === undefined ? undefined : [{ Key: 'HaVipId', Value: [id] }]
    const request = { RegionId: regionId, Filter, PageSize: PAGE }
    return allPages(PAGE, (PageNumber) => call('vpc.DescribeHaVips', { ...request, PageNumber }).HaVips.HaVip)
  },
})
