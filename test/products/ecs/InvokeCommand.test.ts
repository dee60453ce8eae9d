import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { listedCommands, makeCommand } from './commandSetup.ts'
import { instanceWorld, REGION, WINDOWS } from './instanceSetup.ts'
import { listedInvocations, listedResults } from './invocationSetup.ts'

const CONTAINER = 'ab'.repeat(32)

async function withInstance(members: Partial<Requests['ecs.CreateCommand']> = {}) {
  const all = await instanceWorld()
  const InstanceId = await all.running({ Tag: [{ Key: 'role', Value: 'web' }] })
  const CommandId = await makeCommand(all.test, members)
  const request = { ...REGION, CommandId, InstanceId: [InstanceId] }
  return { ...all, InstanceId, CommandId, request }
}

describe('InvokeCommand does', () => {
  it('run with what it is given: Pending, Running, Success', async () => {
    const { test, request, CommandId } = await withInstance({ CommandContent: 'echo {{name}}', EnableParameter: true })
    const { InvokeId } = await test.call('ecs.InvokeCommand', {
      ...request,
      ...{ Parameters: { name: 'Jo' }, Timeout: 100, WorkingDir: '/srv', Launcher: 'bash', Username: 'web' },
      ...{ TerminationMode: 'ProcessTree', OssOutputDelivery: 'oss://bucket/x', RepeatMode: 'Once' },
      ...{ ResourceGroupId: 'rg-1', Tag: [{ Key: 'k', Value: 'v' }] },
    })
    expect(await listedInvocations(test, { InvokeId, ResourceGroupId: 'rg-1' })).toMatchObject([
      {
        ...{ InvocationStatus: 'Pending', Parameters: '{"name":"Jo"}', Timeout: 100, WorkingDir: '/srv' },
        ...{ Launcher: 'bash', Username: 'web', TerminationMode: 'ProcessTree', OssOutputDelivery: 'oss://bucket/x' },
        ...{ RepeatMode: 'Once', Tags: { Tag: [{ TagKey: 'k', TagValue: 'v' }] } },
      },
    ])
    await test.advance(1_500)
    expect(await listedInvocations(test, { InvokeId })).toMatchObject([{ InvocationStatus: 'Running' }])
    await test.settle()
    expect(await listedInvocations(test, { InvokeId })).toMatchObject([{ InvocationStatus: 'Success' }])
    expect(await listedCommands(test, { CommandId })).toMatchObject([{ InvokeTimes: 1 }])
  })

  it('answer what was set, cut to 24 KB, or time out', async () => {
    const { test, request } = await withInstance()
    const { InvokeId: invokeId } = await test.call('ecs.InvokeCommand', request)
    await test.control({ kind: 'invocationResult', invokeId, results: [{ exitCode: 3, output: 'x'.repeat(24_577) }] })
    await test.settle()
    expect(await listedResults(test, { InvokeId: invokeId })).toMatchObject([
      { InvocationStatus: 'Failed', ExitCode: 3, Dropped: 1, Output: 'x'.repeat(24_576) },
    ])
    await test.control({ kind: 'invocationResult', invokeId, results: [{ exitCode: 0, output: 'later' }] })
    expect(await listedResults(test, { InvokeId: invokeId })).toMatchObject([
      { InvocationStatus: 'Success', Output: 'later' },
    ])
    const { InvokeId } = await test.call('ecs.InvokeCommand', request)
    const results = [{ exitCode: 0, output: '', seconds: 61 }]
    await test.control({ kind: 'invocationResult', invokeId: InvokeId, results })
    await test.advance(60_000)
    expect(await listedInvocations(test, { InvokeId })).toMatchObject([{ InvocationStatus: 'Running' }])
    await test.advance(2_000)
    expect(await listedInvocations(test, { InvokeId })).toMatchObject([{ InvocationStatus: 'Failed' }])
  })

  it('find its instances by their tags, and run in containers', async () => {
    const { test, CommandId, InstanceId } = await withInstance()
    const { InvokeId } = await test.call('ecs.InvokeCommand', {
      ...{ ...REGION, CommandId, ResourceTag: [{ Key: 'role', Value: 'web' }], WorkingDir: '/srv' },
      ...{ ContainerId: CONTAINER, ContainerName: 'app' },
    })
    expect(await listedInvocations(test, { InvokeId })).toMatchObject([
      {
        ...{ ContainerId: CONTAINER, ContainerName: 'app', WorkingDir: '' },
        InvokeInstances: { InvokeInstance: [{ InstanceId }] },
      },
    ])
  })
})

describe('InvokeCommand later', () => {
  it('runs at the times of its Frequency, and keeps what was answered', async () => {
    const { test, request } = await withInstance()
    const { InvokeId } = await test.call('ecs.InvokeCommand', { ...request, Frequency: 'rate(5m)' })
    await test.settle()
    expect(await listedInvocations(test, { InvokeId })).toMatchObject([
      { InvocationStatus: 'Scheduled', RepeatMode: 'Period', Frequency: 'rate(5m)', Timed: true },
    ])
    await test.advance(11 * 60_000)
    const history = await listedResults(test, { InvokeId, IncludeHistory: true })
    expect(history.map(({ Repeats }) => Repeats)).toEqual([2, 1])
  })

  it('runs at the next start of the instance, or at each', async () => {
    const { test, request, InstanceId } = await withInstance()
    const once = await test.call('ecs.InvokeCommand', { ...request, RepeatMode: 'NextRebootOnly' })
    const each = await test.call('ecs.InvokeCommand', { ...request, RepeatMode: 'EveryReboot' })
    await test.call('ecs.RebootInstance', { InstanceId })
    await test.settle()
    expect(await listedInvocations(test, { InvokeId: once.InvokeId })).toMatchObject([{ InvocationStatus: 'Success' }])
    expect(await listedInvocations(test, { InvokeId: each.InvokeId })).toMatchObject([
      { InvocationStatus: 'Scheduled', InvokeInstances: { InvokeInstance: [{ Repeats: 1 }] } },
    ])
  })
})

describe('InvokeCommand refuses', () => {
  it.each([
    [{ CommandId: 'c-0' }, 404, 'InvalidCmdId.NotFound'],
    [{ InstanceId: ['i-0'] }, 404, 'InvalidInstance.NotFound'],
    [{ InstanceId: Array.from({ length: 101 }, (_, i) => `i-${i}`) }, 403, 'InstanceIds.ExceedLimit'],
    [{ RepeatMode: 'Period' }, 403, 'MissingParam.Frequency'],
    [{ Frequency: 'rate(5s)' }, 403, 'InvalidParam.Frequency'],
    [{ Frequency: 'at(2020-01-01 00:00:00)' }, 403, 'InvalidParam.Frequency'],
    [{ Parameters: { name: 'x' } }, 404, 'Parameter.Disabled'],
    [{ Username: 'x'.repeat(256) }, 403, 'Username.ExceedLimit'],
    [{ RepeatMode: 'Sometimes' }, 400, 'InvalidParameter'],
    [{ TerminationMode: 'Gently' }, 400, 'InvalidParameter'],
    [{ ContainerId: 'x' }, 400, 'InvalidParameter'],
  ] as [Partial<Requests['ecs.InvokeCommand']>, number, string][])('%j: %s %s', async (members, status, code) => {
    const { test, request } = await withInstance()
    expect(await test.refusal('ecs.InvokeCommand', { ...request, ...members })).toMatchObject({ status, code })
  })

  it('a script of another system, and more than a day has', async () => {
    const { test, request, running, quota } = await withInstance()
    const InstanceId = [await running({ ImageId: WINDOWS })]
    expect(await test.refusal('ecs.InvokeCommand', { ...request, InstanceId })).toMatchObject({
      code: 'InvalidInstance.NotMatch',
    })
    expect(await test.call('ecs.InvokeCommand', { ...request, RepeatMode: 'DryRun' })).not.toHaveProperty('InvokeId')
    quota('max-axt-invocation-daily', 0)
    expect(await test.refusal('ecs.InvokeCommand', request)).toMatchObject({ code: 'InvokeCount.ExceedQuota' })
  })
})
