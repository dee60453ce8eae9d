import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION, write } from './instanceSetup.ts'

describe('RebootInstances', () => {
  it('does: restarts all of them: Starting, then Running', async () => {
    const { test, running, status } = await instanceWorld()
    const InstanceId = [await running(), await running()]
    const { InstanceResponses } = await test.call('ecs.RebootInstances', { ...REGION, InstanceId })
    expect(InstanceResponses.InstanceResponse).toMatchObject([
      { InstanceId: InstanceId[0], Code: '200', PreviousStatus: 'Running', CurrentStatus: 'Starting' },
      { InstanceId: InstanceId[1], Code: '200', PreviousStatus: 'Running', CurrentStatus: 'Starting' },
    ])
    await test.advance(19_999)
    expect(InstanceId.map(status)).toEqual(['Starting', 'Starting'])
    await test.advance(1)
    expect(InstanceId.map(status)).toEqual(['Running', 'Running'])
  })

  it('does: ForceReboot loses what was not on the medium', async () => {
    const world = await instanceWorld()
    const InstanceId = [await world.running(), await world.running()]
    const [kept = '', lost = ''] = InstanceId.map((id) => write(world, id, { '/a': 'b' }))
    await world.test.call('ecs.RebootInstances', { ...REGION, InstanceId: InstanceId.slice(0, 1), ForceReboot: false })
    await world.test.call('ecs.RebootInstances', { ...REGION, InstanceId: InstanceId.slice(1), ForceReboot: true })
    expect(world.test.world.disks.get(kept)?.files['/a']).toBe('b')
    expect(world.test.world.disks.get(lost)?.files['/a']).toBeUndefined()
  })

  it('does: AllTogether is all or none, SuccessFirst as many as can be, a dry run nothing', async () => {
    const { test, running, stopped, status } = await instanceWorld()
    const InstanceId = [await running(), await stopped()]
    const all = { ...REGION, InstanceId, BatchOptimization: 'AllTogether' }
    const refusal = await test.refusal('ecs.RebootInstances', all)
    expect(refusal).toMatchObject({ status: 403, code: 'IncorrectInstanceStatus' })
    const dry = { ...REGION, InstanceId: InstanceId.slice(0, 1), DryRun: true }
    expect(await test.refusal('ecs.RebootInstances', dry)).toMatchObject({ status: 400, code: 'DRYRUN.SUCCESS' })
    expect(InstanceId.map(status)).toEqual(['Running', 'Stopped'])
    const request = { ...REGION, InstanceId, BatchOptimization: 'SuccessFirst' }
    const { InstanceResponses } = await test.call('ecs.RebootInstances', request)
    const codes = InstanceResponses.InstanceResponse?.map(({ Code }) => Code)
    expect(codes).toEqual(['200', 'IncorrectInstanceStatus'])
  })
})
