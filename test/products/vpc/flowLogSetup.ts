import type { Requests } from '../../../src/catalogue/types.generated.ts'
import type { TestWorld } from '../../setup/worlds.ts'
import { makeNetwork, REGION } from './network.ts'

/** Where the logs of these tests would be stored. */
export const STORE = { ProjectName: 'audit-logs', LogStoreName: 'vpc_flows' }

/** An Active flow log of all traffic of a VPC. */
export async function makeFlowLog(world: TestWorld, order: Partial<Requests['vpc.CreateFlowLog']> = {}) {
  const { VpcId, VSwitchId } = await makeNetwork(world)
  const asked = { ...REGION, ResourceType: 'VPC', ResourceId: VpcId, TrafficType: 'All', ...STORE, ...order }
  const { FlowLogId } = await world.call('vpc.CreateFlowLog', asked)
  await world.settle()
  return { FlowLogId, VpcId, VSwitchId, asked, on: { ...REGION, FlowLogId } }
}

export async function showFlowLog(world: TestWorld, FlowLogId: string) {
  return (await world.call('vpc.DescribeFlowLogs', { ...REGION, FlowLogId })).FlowLogs.FlowLog?.[0]
}
