import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION, write } from './instanceSetup.ts'

describe('StopInstances', () => {
  it('does: stops all of them: Stopping, then Stopped', async () => {
    const { test, running, status } = await instanceWorld()
    const InstanceId = [await running(), await running()]
    const { InstanceResponses } = await test.call('ecs.StopInstances', { ...REGION, InstanceId })
    expect(InstanceResponses.InstanceResponse).toMatchObject([
      { InstanceId: InstanceId[0], Code: '200', PreviousStatus: 'Running', CurrentStatus: 'Stopping' },
      { InstanceId: InstanceId[1], Code: '200', PreviousStatus: 'Running', CurrentStatus: 'Stopping' },
    ])
    await test.advance(14_999)
    expect(InstanceId.map(status)).toEqual(['Stopping', 'Stopping'])
    await test.advance(1)
    expect(InstanceId.map(status)).toEqual(['Stopped', 'Stopped'])
  })

  it('does: StopCharging gives the stock of all of them back', async () => {
    const { test, running, run, stock, shown } = await instanceWorld()
    const InstanceId = [await running(), await running()]
    stock(0)
    await test.call('ecs.StopInstances', { ...REGION, InstanceId, StoppedMode: 'StopCharging' })
    await test.settle()
    expect((await shown(InstanceId[0] ?? '')).StoppedMode).toBe('StopCharging')
    expect(await run({ Amount: 2 })).toHaveLength(2)
    const refusal = await test.refusal('ecs.StartInstances', { ...REGION, InstanceId })
    expect(refusal.code).toBe('OperationDenied.NoStock')
  })

  it('does: with ForceStop it is sooner, and what was not on the medium is lost', async () => {
    const world = await instanceWorld()
    const { test, running, status } = world
    const InstanceId = await running()
    const DiskId = write(world, InstanceId, { '/a': 'b' })
    await test.call('ecs.StopInstances', { ...REGION, InstanceId: [InstanceId], ForceStop: true })
    await test.advance(5_000)
    expect(status(InstanceId)).toBe('Stopped')
    expect(test.world.disks.get(DiskId)?.files['/a']).toBeUndefined()
  })

  it('does: AllTogether is all or none, SuccessFirst as many as can be, a dry run nothing', async () => {
    const { test, running, stopped, status } = await instanceWorld()
    const InstanceId = [await running(), await stopped()]
    const refusal = await test.refusal('ecs.StopInstances', { ...REGION, InstanceId, BatchOptimization: 'AllTogether' })
    expect(refusal).toMatchObject({ status: 403, code: 'IncorrectInstanceStatus' })
    const dry = { ...REGION, InstanceId: InstanceId.slice(0, 1), DryRun: true }
    expect(await test.refusal('ecs.StopInstances', dry)).toMatchObject({ code: 'DRYRUN.SUCCESS' })
    expect(InstanceId.map(status)).toEqual(['Running', 'Stopped'])
    const request = { ...REGION, InstanceId, BatchOptimization: 'SuccessFirst' }
    const { InstanceResponses } = await test.call('ecs.StopInstances', request)
    const codes = InstanceResponses.InstanceResponse?.map(({ Code }) => Code)
    expect(codes).toEqual(['200', 'IncorrectInstanceStatus'])
  })

  it('refuses modes that there are not', async () => {
    const { test, running } = await instanceWorld()
    const request = { ...REGION, InstanceId: [await running()], StoppedMode: 'Sleep' }
    const refusal = await test.refusal('ecs.StopInstances', request)
    expect(refusal).toMatchObject({ status: 400, code: 'InvalidParameter' })
  })
})
