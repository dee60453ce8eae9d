import { allPages, defineDataSource } from './dataSource.ts'
import { flag, text, texts } from './properties.ts'

const PAGE = 50

/** DATASOURCE::VPC::VSwitches: DescribeVSwitches. */
export default defineDataSource('DATASOURCE::VPC::VSwitches', {
  emulates: ['IsDefault', 'ResourceGroupId', 'RouteTableId', 'VpcId', 'VSwitchIds', 'VSwitchName'],
  ids: ['VSwitchIds', 'VSwitchId'],
  items: 'VSwitches',
  find({ properties, regionId, call }) {
    const request = {
      RegionId: regionId,
      IsDefault: flag(properties, 'IsDefault'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      RouteTableId: text(properties, 'RouteTableId'),
      VpcId: text(properties, 'VpcId'),
      VSwitchId: texts(properties, 'VSwitchIds')?.join(','),
      VSwitchName: text(properties, 'VSwitchName'),
      PageSize: PAGE,
    }
    return allPages(PAGE, (PageNumber) => call('vpc.DescribeVSwitches', { ...request, PageNumber }).VSwitches.VSwitch)
  },
})
