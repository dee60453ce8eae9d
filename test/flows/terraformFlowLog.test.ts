import { describe, expect, it } from 'vitest'
import { showFlowLog } from '../products/vpc/flowLogSetup.ts'
import { makeNetwork, REGION } from '../products/vpc/network.ts'
import { type TestWorld, testWorld } from '../setup/worlds.ts'
import { makeResourceGroup, until } from './polling.ts'

const reaches = (world: TestWorld, id: string, status: string | undefined) =>
  until(world, `${status}`, async () => (await showFlowLog(world, id))?.Status === status)

describe('Terraform: alicloud_vpc_flow_log_service', () => {
  it('asks whether the service is open, and finds it so', async () => {
    expect((await testWorld().call('vpc.GetFlowLogServiceStatus', REGION)).Enabled).toBe(true)
  })
})

describe('Terraform: alicloud_vpc_flow_log', () => {
  it('create, wait, stop, start, update, move, tag, read, delete, read says gone', async () => {
    const world = testWorld()
    const { VpcId } = await makeNetwork(world)
    const order = {
      ...{ FlowLogName: 'tf-example', Description: 'made by Terraform', ProjectName: 'tf-example-1' },
      ...{ LogStoreName: 'tf-example', ResourceType: 'VPC', ResourceId: VpcId, TrafficType: 'All' },
    }
    const asked = { ...REGION, ...order, AggregationInterval: 1, TrafficPath: ['all'], IpVersion: 'IPv4' }
    const { FlowLogId } = await world.call('vpc.CreateFlowLog', asked)
    const named = { ...REGION, FlowLogId }
    await reaches(world, FlowLogId, 'Active')
    expect(await showFlowLog(world, FlowLogId)).toMatchObject({
      ...{ ...order, AggregationInterval: 1, BusinessStatus: 'Normal', TrafficPath: { TrafficPathList: ['all'] } },
    })

    await world.call('vpc.DeactiveFlowLog', named)
    await reaches(world, FlowLogId, 'Inactive')
    await world.call('vpc.ActiveFlowLog', named)
    await reaches(world, FlowLogId, 'Active')
    await world.call('vpc.ModifyFlowLogAttribute', { ...named, FlowLogName: 'tf-2', AggregationInterval: 5 })
    await reaches(world, FlowLogId, 'Active')
    const NewResourceGroupId = await makeResourceGroup(world)
    const resource = { ...REGION, ResourceType: 'FLOWLOG' }
    await world.call('vpc.MoveResourceGroup', { ...resource, ResourceId: FlowLogId, NewResourceGroupId })
    const Tag = [{ Key: 'a', Value: 'b' }]
    await world.call('vpc.TagResources', { ...resource, ResourceId: [FlowLogId], Tag })
    expect(await showFlowLog(world, FlowLogId)).toMatchObject({
      ...{ FlowLogName: 'tf-2', AggregationInterval: 5, ResourceGroupId: NewResourceGroupId, Tags: { Tag } },
    })
    const { TagResources } = await world.call('vpc.ListTagResources', { ...resource, ResourceId: [FlowLogId] })
    expect(TagResources.TagResource).toMatchObject([{ ResourceType: 'FLOWLOG', TagKey: 'a' }])
    await world.call('vpc.UnTagResources', { ...resource, ResourceId: [FlowLogId], TagKey: ['a'] })

    await world.call('vpc.DeleteFlowLog', named)
    await reaches(world, FlowLogId, undefined)
    const { FlowLogs } = await world.call('vpc.DescribeFlowLogs', named)
    expect(FlowLogs.FlowLog).toEqual([])
  })
})
