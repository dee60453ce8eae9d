import { defineSingleDataSource } from './dataSource.ts'
import { describeHaVip } from './haVips.ts'

/** DATASOURCE::VPC::HaVip: one virtual address as DescribeHaVips shows it. */
export default defineSingleDataSource('DATASOURCE::VPC::HaVip', {
  id: 'HaVipId',
  named: { HaVipName: 'Name' },
  find: describeHaVip,
})
