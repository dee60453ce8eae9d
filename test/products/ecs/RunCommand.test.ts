import { describe, expect, it } from 'vitest'
import { listedCommands } from './commandSetup.ts'
import { instanceWorld, REGION } from './instanceSetup.ts'
import { listedInvocations } from './invocationSetup.ts'

const CONTAINER = 'ab'.repeat(32)
const SCRIPT = { ...REGION, Type: 'RunShellScript' }

describe('RunCommand does', () => {
  it('run a script and keep it as a command if asked to', async () => {
    const { test, running } = await instanceWorld()
    const { CommandId, InvokeId } = await test.call('ecs.RunCommand', {
      ...{ ...SCRIPT, InstanceId: [await running()], Name: 'one', Description: 'first', KeepCommand: true },
      ...{ CommandContent: Buffer.from('echo {{a}}').toString('base64'), ContentEncoding: 'Base64' },
      ...{ EnableParameter: true, Parameters: { a: '1' }, Timeout: 90, WorkingDir: '/srv', Launcher: 'bash' },
      ...{ Username: 'web', TerminationMode: 'ProcessTree', OssOutputDelivery: 'oss://bucket', RepeatMode: 'Once' },
      ...{ ResourceGroupId: 'rg-1', Tag: [{ Key: 'k', Value: 'v' }] },
    })
    expect(await listedCommands(test, { CommandId, ResourceGroupId: 'rg-1' })).toMatchObject([
      { Name: 'one', Description: 'first', EnableParameter: true, Timeout: 90, WorkingDir: '/srv', InvokeTimes: 1 },
    ])
    await test.settle()
    expect(await listedInvocations(test, { InvokeId, ContentEncoding: 'PlainText' })).toMatchObject([
      {
        ...{ CommandContent: 'echo {{a}}', CommandType: 'RunShellScript', InvocationStatus: 'Success', CommandId },
        ...{ CommandName: 'one', CommandDescription: 'first', Parameters: '{"a":"1"}', Launcher: 'bash' },
        ...{ Username: 'web', TerminationMode: 'ProcessTree', OssOutputDelivery: 'oss://bucket', RepeatMode: 'Once' },
        ...{ Tags: { Tag: [{ TagKey: 'k', TagValue: 'v' }] } },
      },
    ])
  })

  it('run in containers of tagged instances at a time, and keep nothing', async () => {
    const { test, running } = await instanceWorld()
    const InstanceId = await running({ Tag: [{ Key: 'role', Value: 'web' }] })
    const { CommandId, InvokeId } = await test.call('ecs.RunCommand', {
      ...{ ...SCRIPT, CommandContent: 'ls', ResourceTag: [{ Key: 'role', Value: 'web' }], ContainerId: CONTAINER },
      ...{ ContainerName: 'app', Frequency: 'at(2026-01-02 11:10:00 GMT+8:00)' },
    })
    expect(await listedCommands(test, { CommandId })).toEqual([])
    await test.settle()
    const [waiting] = await listedInvocations(test, { InvokeId })
    expect(waiting).toMatchObject({ InvocationStatus: 'Scheduled', ContainerId: CONTAINER, ContainerName: 'app' })
    await test.advance(10 * 60_000)
    expect(await listedInvocations(test, { InvokeId })).toMatchObject([
      { InvocationStatus: 'Success', InvokeInstances: { InvokeInstance: [{ InstanceId, Repeats: 1 }] } },
    ])
  })

  it('give up where the instance does not run', async () => {
    const { test, stopped } = await instanceWorld()
    const InstanceId = [await stopped()]
    const { InvokeId } = await test.call('ecs.RunCommand', { ...SCRIPT, CommandContent: 'ls', InstanceId })
    expect(await listedInvocations(test, { InvokeId })).toMatchObject([
      {
        InvokeInstances: { InvokeInstance: [{ InvocationStatus: 'Aborted', ErrorCode: 'InstanceNotRunning' }] },
      },
    ])
  })
})

describe('RunCommand refuses', () => {
  it('other types, content beyond 24 KB, and to keep more than the quota', async () => {
    const { test, running, quota } = await instanceWorld()
    const request = { ...SCRIPT, CommandContent: 'ls', InstanceId: [await running()] }
    const code = async (members: object) => (await test.refusal('ecs.RunCommand', { ...request, ...members })).code
    expect(await code({ Type: 'RunPython' })).toBe('InvalidCmdType.NotFound')
    expect(await code({ CommandContent: 'x'.repeat(24_576) })).toBe('CmdContent.ExceedLimit')
    quota('max-axt-command-count', 0)
    expect(await code({ KeepCommand: true })).toBe('CmdCount.ExceedQuota')
  })
})
