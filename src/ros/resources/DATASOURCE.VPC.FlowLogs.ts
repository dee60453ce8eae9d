import { allPages, defineDataSource } from './dataSource.ts'
import { text } from './properties.ts'

const PAGE = 50

/** DATASOURCE::VPC::FlowLogs: DescribeFlowLogs. */
export default defineDataSource('DATASOURCE::VPC::FlowLogs', {
  emulates: [
    ...['FlowLogId', 'FlowLogName', 'Description', 'ResourceId', 'ResourceType', 'TrafficType'],
    ...['ProjectName', 'LogStoreName'],
  ],
  ids: ['FlowLogIds', 'FlowLogId'],
  items: 'FlowLogs',
  find({ properties, regionId, call }) {
    const request = {
      RegionId: regionId,
      FlowLogId: text(properties, 'FlowLogId'),
      FlowLogName: text(properties, 'FlowLogName'),
      Description: text(properties, 'Description'),
      ResourceId: text(properties, 'ResourceId'),
      ResourceType: text(properties, 'ResourceType'),
      TrafficType: text(properties, 'TrafficType'),
      ProjectName: text(properties, 'ProjectName'),
      LogStoreName: text(properties, 'LogStoreName'),
      PageSize: PAGE,
    }
    return allPages(PAGE, (PageNumber) => call('vpc.DescribeFlowLogs', { ...request, PageNumber }).FlowLogs.FlowLog)
  },
})
