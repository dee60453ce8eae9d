import { defineSingleDataSource } from './dataSource.ts'

/** DATASOURCE::VPC::VSwitch: one vSwitch as DescribeVSwitchAttributes shows it. */
export default defineSingleDataSource('DATASOURCE::VPC::VSwitch', {
  id: 'VSwitchId',
  named: { CreateTime: 'CreationTime' },
  find({ call, regionId }, VSwitchId) {
    const vSwitch = call('vpc.DescribeVSwitchAttributes', { RegionId: regionId, VSwitchId })
    return { ...vSwitch, RouteTableId: vSwitch.RouteTable.RouteTableId }
  },
})
