import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeFlowLog, showFlowLog } from './flowLogSetup.ts'

describe('ModifyFlowLogAttribute', () => {
  it('does: what is sent, Modifying; later: Active or Inactive as before', async () => {
    const world = testWorld()
    const { FlowLogId, on } = await makeFlowLog(world, { FlowLogName: 'one', Description: 'text' })
    const change = async (members: object) => {
      await world.call('vpc.ModifyFlowLogAttribute', { ...on, ...members })
      expect((await showFlowLog(world, FlowLogId))?.Status).toBe('Modifying')
      await world.settle()
    }
    await change({ FlowLogName: 'two', AggregationInterval: 5 })
    expect(await showFlowLog(world, FlowLogId)).toMatchObject({
      ...{ FlowLogName: 'two', Description: 'text', AggregationInterval: 5, IpVersion: 'IPv4', Status: 'Active' },
    })
    await world.call('vpc.DeactiveFlowLog', on)
    await world.settle()
    await change({ Description: '', IpVersion: 'dualstack', LogFormat: 'srcaddr' })
    expect(await showFlowLog(world, FlowLogId)).toMatchObject({
      ...{ FlowLogName: 'two', Description: '', AggregationInterval: 5, LogFormat: 'srcaddr' },
      ...{ IpVersion: 'DualStack', Status: 'Inactive' },
    })
  })

  it('refuses flow logs that are not there or in transition, and values that are none', async () => {
    const world = testWorld()
    const { on } = await makeFlowLog(world)
    const refused = async (members: object) => {
      const { status, code } = await world.refusal('vpc.ModifyFlowLogAttribute', { ...on, ...members })
      return `${status} ${code}`
    }
    expect(await refused({ FlowLogId: 'fl-none' })).toBe('400 InvalidFlowLogId.NotFound')
    expect(await refused({ FlowLogName: 'http://x' })).toBe('400 IllegalParam.FlowLogName')
    expect(await refused({ Description: 'http://x' })).toBe('400 IllegalParam.Description')
    expect(await refused({ AggregationInterval: 7 })).toBe('400 IllegalParam.AggregationInterval')
    expect(await refused({ IpVersion: 'IPv5' })).toBe('400 IllegalParam.IpVersion')
    await world.call('vpc.ModifyFlowLogAttribute', { ...on, FlowLogName: 'two' })
    expect(await refused({ FlowLogName: 'three' })).toBe('400 IncorrectStatus.flowlog')
  })
})
