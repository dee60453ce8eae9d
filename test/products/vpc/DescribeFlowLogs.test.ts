import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeFlowLog } from './flowLogSetup.ts'
import { REGION } from './network.ts'

describe('DescribeFlowLogs', () => {
  it('reads: each filter narrows the list, newest first', async () => {
    const world = testWorld()
    const nothing = { FlowLogs: { FlowLog: [] }, TotalCount: '0', PageNumber: '1', PageSize: '20', Success: 'true' }
    expect(await world.call('vpc.DescribeFlowLogs', REGION)).toMatchObject(nothing)
    const named = { FlowLogName: 'one', Description: 'first', ResourceGroupId: 'rg-1', TrafficType: 'Drop' }
    const Tag = [{ Key: 'k', Value: 'v' }]
    const first = await makeFlowLog(world, { ...named, ProjectName: 'project-1', LogStoreName: 'store-1', Tag })
    const { FlowLogId: one, VpcId, VSwitchId } = first
    const vSwitch = { ResourceType: 'VSwitch', ResourceId: VSwitchId }
    const { FlowLogId: two } = await world.call('vpc.CreateFlowLog', { ...REGION, ...vSwitch, TrafficType: 'All' })
    const { FlowLogId: three } = await makeFlowLog(world)
    await world.call('vpc.DeactiveFlowLog', { ...REGION, FlowLogId: three })
    await world.settle()
    const ids = async (members: object) => {
      const { FlowLogs } = await world.call('vpc.DescribeFlowLogs', { ...REGION, ...members })
      return FlowLogs.FlowLog?.map(({ FlowLogId }) => FlowLogId)
    }
    expect(await ids({})).toEqual([three, two, one])
    expect(await ids({ RegionId: 'cn-beijing' })).toEqual([])
    expect(await ids({ FlowLogId: two })).toEqual([two])
    expect(await ids({ FlowLogId: 'fl-none' })).toEqual([])
    expect(await ids({ FlowLogName: 'one' })).toEqual([one])
    expect(await ids({ Description: 'first' })).toEqual([one])
    expect(await ids({ ResourceGroupId: 'rg-1' })).toEqual([one])
    expect(await ids({ ProjectName: 'project-1' })).toEqual([one])
    expect(await ids({ LogStoreName: 'store-1' })).toEqual([one])
    expect(await ids({ TrafficType: 'Drop' })).toEqual([one])
    expect(await ids({ ResourceType: 'VSwitch' })).toEqual([two])
    expect(await ids({ ResourceId: VSwitchId })).toEqual([two])
    expect(await ids({ VpcId })).toEqual([two, one])
    expect(await ids({ Status: 'Inactive' })).toEqual([three])
    expect(await ids({ Tags: [{ Key: 'k', Value: 'v' }] })).toEqual([one])
    expect(await ids({ PageNumber: 2, PageSize: 2 })).toEqual([one])
  })

  it('refuses pages above 50', async () => {
    const refused = { status: 400, code: 'InvalidParameter' }
    expect(await testWorld().refusal('vpc.DescribeFlowLogs', { ...REGION, PageSize: 51 })).toMatchObject(refused)
  })
})
