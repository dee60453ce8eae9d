import { describe, expect, it } from 'vitest'
import { type InstanceWorld, instanceWorld, REGION } from './instanceSetup.ts'

/** One instance that gave its stock back, and so needs it again. */
async function economical({ test, running }: InstanceWorld): Promise<string> {
  const InstanceId = await running()
  await test.call('ecs.StopInstance', { InstanceId, StoppedMode: 'StopCharging' })
  await test.settle()
  return InstanceId
}

describe('StartInstances', () => {
  it('does: starts all of them: Starting, then Running', async () => {
    const { test, stopped, status } = await instanceWorld()
    const InstanceId = [await stopped(), await stopped()]
    const { InstanceResponses } = await test.call('ecs.StartInstances', { ...REGION, InstanceId })
    expect(InstanceResponses.InstanceResponse).toEqual(
      InstanceId.map((id) => ({
        ...{ InstanceId: id, Code: '200', Message: 'success' },
        ...{ PreviousStatus: 'Stopped', CurrentStatus: 'Starting' },
      })),
    )
    await test.advance(29_999)
    expect(InstanceId.map(status)).toEqual(['Starting', 'Starting'])
    await test.advance(1)
    expect(InstanceId.map(status)).toEqual(['Running', 'Running'])
  })

  it('does: AllTogether starts none if one can not be started', async () => {
    const { test, stopped, running, status } = await instanceWorld()
    const InstanceId = [await stopped(), await running()]
    const request = { ...REGION, InstanceId, BatchOptimization: 'AllTogether' }
    const refusal = await test.refusal('ecs.StartInstances', request)
    expect(refusal).toMatchObject({ status: 403, code: 'IncorrectInstanceStatus' })
    expect(InstanceId.map(status)).toEqual(['Stopped', 'Running'])
  })

  it('does: SuccessFirst starts those that can be, and says what the others met', async () => {
    const { test, stopped, running } = await instanceWorld()
    const InstanceId = [await running(), 'i-none', await stopped()]
    const request = { ...REGION, InstanceId, BatchOptimization: 'SuccessFirst' }
    const { InstanceResponses } = await test.call('ecs.StartInstances', request)
    expect(InstanceResponses.InstanceResponse).toMatchObject([
      { Code: 'IncorrectInstanceStatus', PreviousStatus: 'Running', CurrentStatus: 'Running' },
      { InstanceId: 'i-none', Code: 'InvalidInstanceId.NotFound' },
      { Code: '200', PreviousStatus: 'Stopped', CurrentStatus: 'Starting' },
    ])
  })

  it('does: counts the stock that those before it took', async () => {
    const world = await instanceWorld()
    const { test, stock, status } = world
    const InstanceId = [await economical(world), await economical(world)]
    stock(1)
    const refusal = await test.refusal('ecs.StartInstances', { ...REGION, InstanceId })
    expect(refusal).toMatchObject({ status: 403, code: 'OperationDenied.NoStock' })
    const request = { ...REGION, InstanceId, BatchOptimization: 'SuccessFirst' }
    const { InstanceResponses } = await test.call('ecs.StartInstances', request)
    const codes = InstanceResponses.InstanceResponse?.map(({ Code }) => Code)
    expect(codes).toEqual(['200', 'OperationDenied.NoStock'])
    await test.settle()
    expect(InstanceId.map(status)).toEqual(['Running', 'Stopped'])
  })

  it('does: a dry run ends with DRYRUN.SUCCESS or the refusal', async () => {
    const { test, stopped, running, status } = await instanceWorld()
    const [one, other] = [await stopped(), await running()]
    const dry = (InstanceId: string[], BatchOptimization = 'AllTogether') =>
      test.refusal('ecs.StartInstances', { ...REGION, InstanceId, BatchOptimization, DryRun: true })
    expect(await dry([one])).toMatchObject({ status: 400, code: 'DRYRUN.SUCCESS' })
    expect(await dry([one, other])).toMatchObject({ code: 'IncorrectInstanceStatus' })
    expect(await dry([one, other], 'SuccessFirst')).toMatchObject({ code: 'DRYRUN.SUCCESS' })
    expect(status(one)).toBe('Stopped')
  })

  it('refuses unknown ids and modes, and more than 100 ids', async () => {
    const { test, stopped } = await instanceWorld()
    const InstanceId = [await stopped()]
    const refusal = (members: object) => test.refusal('ecs.StartInstances', { ...REGION, InstanceId, ...members })
    const unknown = await refusal({ InstanceId: ['i-none'] })
    expect(unknown).toMatchObject({ status: 404, code: 'InvalidInstanceId.NotFound' })
    expect(await refusal({ BatchOptimization: 'Some' })).toMatchObject({ status: 400, code: 'InvalidParameter' })
    const many = Array.from({ length: 101 }, (_, i) => `i-${i}`)
    expect(await refusal({ InstanceId: many })).toMatchObject({ status: 400, code: 'InvalidParameter' })
  })
})
