import { describe, expect, it } from 'vitest'
import { instanceWorld } from './instanceSetup.ts'
import { inside } from './sourceInstance.ts'

describe('StartInstance', () => {
  it('does: starts a Stopped instance, which is Running after the boot time', async () => {
    const { test, stopped, status, row } = await instanceWorld()
    const InstanceId = await stopped()
    await test.advance(3_600_000)
    await test.call('ecs.StartInstance', { InstanceId })
    expect(row(InstanceId)).toMatchObject({ Status: 'Starting', StoppedMode: 'Not-applicable' })
    expect(row(InstanceId).StartTime > row(InstanceId).CreationTime).toBe(true)
    await test.advance(29_999)
    expect(status(InstanceId)).toBe('Starting')
    await test.advance(1)
    expect(status(InstanceId)).toBe('Running')
  })

  it('does: takes stock again after economical mode only', async () => {
    const { test, running, stopped, stock, status } = await instanceWorld()
    const kept = await stopped()
    const InstanceId = await running()
    await test.call('ecs.StopInstance', { InstanceId, StoppedMode: 'StopCharging' })
    await test.settle()
    stock(0)
    const refusal = await test.refusal('ecs.StartInstance', { InstanceId })
    expect(refusal).toMatchObject({ status: 403, code: 'OperationDenied.NoStock' })
    await test.call('ecs.StartInstance', { InstanceId: kept })
    stock(1)
    await test.call('ecs.StartInstance', { InstanceId })
    await test.settle()
    expect(status(InstanceId)).toBe('Running')
  })

  it('refuses unknown instances, those that are not Stopped, and those being released', async () => {
    const { test, run, running, stopped, row } = await instanceWorld()
    const refusal = (InstanceId: string) => test.refusal('ecs.StartInstance', { InstanceId })
    expect(await refusal('i-none')).toMatchObject({ status: 404, code: 'InvalidInstanceId.NotFound' })
    expect(await refusal(await running())).toMatchObject({ status: 403, code: 'IncorrectInstanceStatus' })
    const released = await stopped()
    await test.call('ecs.DeleteInstance', { InstanceId: released })
    expect(row(released).Status).toBe('Stopped')
    expect(await refusal(released)).toMatchObject({ status: 403, code: 'IncorrectInstanceStatus' })
    const [pending = ''] = await run()
    expect(await refusal(pending)).toMatchObject({ status: 403, code: 'IncorrectInstanceStatus' })
  })

  it('refuses in a dry run what it would do', async () => {
    const { test, stopped } = await instanceWorld()
    const InstanceId = await stopped()
    const refusal = await test.refusal('ecs.StartInstance', { InstanceId, DryRun: true })
    expect(refusal).toMatchObject({ status: 400, code: 'DryRunOperation' })
  })

  it('later: an instance that was set to another state meanwhile is left alone', async () => {
    const { test, stopped, status } = await instanceWorld()
    const InstanceId = await stopped()
    await test.call('ecs.StartInstance', { InstanceId })
    inside(test, (world) => world.instances.change(InstanceId, { Status: 'Stopped', StoppedMode: 'KeepCharging' }))
    await test.settle()
    expect(status(InstanceId)).toBe('Stopped')
  })
})
