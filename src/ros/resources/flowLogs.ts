import type { ResourceStep } from '../stack/resourceType.ts'

/** The flow log as DescribeFlowLogs shows it; undefined when it is gone. */
export function describeFlowLog({ call, regionId }: Pick<ResourceStep, 'call' | 'regionId'>, FlowLogId: string) {
  if (FlowLogId === '') return undefined
  return call('vpc.DescribeFlowLogs', { RegionId: regionId, FlowLogId }).FlowLogs.FlowLog?.[0]
}
