import { defineSingleDataSource } from './dataSource.ts'
import { describeFlowLog } from './flowLogs.ts'

/** DATASOURCE::VPC::FlowLog: one flow log as DescribeFlowLogs shows it. */
export default defineSingleDataSource('DATASOURCE::VPC::FlowLog', {
  id: 'FlowLogId',
  named: { CreateTime: 'CreationTime' },
  find: describeFlowLog,
})
