import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeFlowLog, showFlowLog } from './flowLogSetup.ts'

describe('DeactiveFlowLog', () => {
  it('later: Deactivating, then Inactive', async () => {
    const world = testWorld()
    const { FlowLogId, on } = await makeFlowLog(world)
    expect(await world.call('vpc.DeactiveFlowLog', on)).toMatchObject({ Success: 'true' })
    expect((await showFlowLog(world, FlowLogId))?.Status).toBe('Deactivating')
    await world.settle()
    expect((await showFlowLog(world, FlowLogId))?.Status).toBe('Inactive')
  })

  it('refuses flow logs that are not there, of somebody else, in transition or Inactive', async () => {
    const world = testWorld()
    const { on } = await makeFlowLog(world)
    const gone = { status: 400, code: 'InvalidFlowLogId.NotFound' }
    expect(await world.refusal('vpc.DeactiveFlowLog', { ...on, FlowLogId: 'fl-none' })).toMatchObject(gone)
    expect(await world.refusal('vpc.DeactiveFlowLog', on, '1000000000000002')).toMatchObject(gone)
    await world.call('vpc.DeactiveFlowLog', on)
    expect((await world.refusal('vpc.DeactiveFlowLog', on)).code).toBe('IncorrectStatus.flowlog')
    await world.settle()
    expect((await world.refusal('vpc.DeactiveFlowLog', on)).code).toBe('IncorrectStatus.flowlog')
  })
})
