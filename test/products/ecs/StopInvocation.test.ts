import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from './instanceSetup.ts'
import { listedInvocations, runScript } from './invocationSetup.ts'

describe('StopInvocation does', () => {
  it('stop what runs a moment later, on the instance that is named', async () => {
    const { test, running } = await instanceWorld()
    const ids = [await running(), await running()]
    const InvokeId = await runScript(test, { InstanceId: ids })
    await test.advance(1_500)
    await test.call('ecs.StopInvocation', { ...REGION, InvokeId, InstanceId: ids.slice(0, 1) })
    const states = async () => {
      const [shown] = await listedInvocations(test, { InvokeId })
      return shown?.InvokeInstances?.InvokeInstance?.map(({ InvocationStatus }) => InvocationStatus)
    }
    expect(await states()).toEqual(['Stopping', 'Running'])
    await test.settle()
    expect(await states()).toEqual(['Terminated', 'Success'])
  })

  it('cancel what waits', async () => {
    const { test, running } = await instanceWorld()
    const InvokeId = await runScript(test, { InstanceId: [await running()], Frequency: 'rate(5m)' })
    await test.call('ecs.StopInvocation', { ...REGION, InvokeId })
    await test.advance(600_000)
    expect(await listedInvocations(test, { InvokeId })).toMatchObject([
      {
        InvocationStatus: 'Stopped',
        InvokeInstances: { InvokeInstance: [{ InvocationStatus: 'Cancelled', Repeats: 0 }] },
      },
    ])
  })
})

describe('StopInvocation refuses', () => {
  it('what was never run', async () => {
    const { test } = await instanceWorld()
    expect(await test.refusal('ecs.StopInvocation', { ...REGION, InvokeId: 't-0' })).toMatchObject({
      ...{ status: 404, code: 'InvalidInvokeId.NotFound' },
    })
  })
})
