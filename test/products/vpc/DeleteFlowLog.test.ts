import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { makeFlowLog, showFlowLog } from './flowLogSetup.ts'

describe('DeleteFlowLog', () => {
  it('later: Deleting, then gone, and the place is free', async () => {
    const world = testWorld()
    const { FlowLogId, asked, on } = await makeFlowLog(world)
    expect(await world.call('vpc.DeleteFlowLog', on)).toMatchObject({ Success: 'true' })
    expect((await showFlowLog(world, FlowLogId))?.Status).toBe('Deleting')
    expect((await world.refusal('vpc.DeleteFlowLog', on)).code).toBe('IncorrectStatus.flowlog')
    await world.settle()
    expect(await showFlowLog(world, FlowLogId)).toBeUndefined()
    const gone = { status: 400, code: 'InvalidFlowLogId.NotFound' }
    expect(await world.refusal('vpc.DeleteFlowLog', on)).toMatchObject(gone)
    await world.call('vpc.CreateFlowLog', asked)
  })

  it('does: deletes a stopped one; refuses one that is being stopped', async () => {
    const world = testWorld()
    const { FlowLogId, on } = await makeFlowLog(world)
    await world.call('vpc.DeactiveFlowLog', on)
    expect((await world.refusal('vpc.DeleteFlowLog', on)).code).toBe('IncorrectStatus.flowlog')
    await world.settle()
    await world.call('vpc.DeleteFlowLog', on)
    await world.settle()
    expect(await showFlowLog(world, FlowLogId)).toBeUndefined()
  })
})
