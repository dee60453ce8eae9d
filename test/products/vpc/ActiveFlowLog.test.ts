import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeFlowLog, showFlowLog } from './flowLogSetup.ts'

describe('ActiveFlowLog', () => {
  it('later: Activating, then Active again', async () => {
    const world = testWorld()
    const { FlowLogId, on } = await makeFlowLog(world)
    await world.call('vpc.DeactiveFlowLog', on)
    await world.settle()
    expect(await world.call('vpc.ActiveFlowLog', on)).toMatchObject({ Success: 'true' })
    expect((await showFlowLog(world, FlowLogId))?.Status).toBe('Activating')
    await world.settle()
    expect((await showFlowLog(world, FlowLogId))?.Status).toBe('Active')
  })

  it('refuses flow logs that are not there, elsewhere, Active or in transition', async () => {
    const world = testWorld()
    const { on } = await makeFlowLog(world)
    const gone = { status: 400, code: 'InvalidFlowLogId.NotFound' }
    expect(await world.refusal('vpc.ActiveFlowLog', { ...on, FlowLogId: 'fl-none' })).toMatchObject(gone)
    expect(await world.refusal('vpc.ActiveFlowLog', { ...on, RegionId: 'cn-beijing' })).toMatchObject(gone)
    expect((await world.refusal('vpc.ActiveFlowLog', on)).code).toBe('IncorrectStatus.flowlog')
    await world.call('vpc.DeactiveFlowLog', on)
    expect((await world.refusal('vpc.ActiveFlowLog', on)).code).toBe('IncorrectStatus.flowlog')
  })
})
