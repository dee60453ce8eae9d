import { describe, expect, it } from 'vitest'
import { makeInstance } from '../../products/ecs/sourceInstance.ts'
import { type TestWorld, testWorld } from '../../setup/worlds.ts'
import {
  createRefusal,
  createStack,
  deleteStack,
  outputsOf,
  REGION,
  shown,
  stackOf,
  template,
} from '../stack/stackSetup.ts'
import { given, readBack, updateInPlace } from './inPlace.ts'

const TAGS = [{ Key: 'a', Value: 'b' }]
const base64 = (text: string) => Buffer.from(text).toString('base64')
const ecs = (type: string, Properties: object) => ({ Type: `ALIYUN::ECS::${type}`, Properties })
const script = { Type: 'RunShellScript', CommandContent: 'echo hello', ContentEncoding: 'PlainText' }

const statuses = (at: TestWorld) => at.world.invocationRuns.all().map(({ Status }) => Status)

describe('ALIYUN::ECS::Command', () => {
  it('is a command that is kept, and changes in place', async () => {
    const at = testWorld()
    const properties = {
      ...{ ...script, CommandContent: 'echo {{who}}', Name: 'greet', Description: 'of a stack', EnableParameter: true },
      ...{
        Timeout: 90,
        WorkingDir: '/tmp',
        Tags: TAGS,
        ResourceGroupId: 'rg-acfmexample0001',
        Launcher: 'bash -x {{ACS::ScriptFileName}}',
      },
    }
    const { StackId } = await stackOf(
      at,
      template({ Greet: ecs('Command', properties) }, shown('Greet', ['CommandId'])),
    )
    const [row] = at.world.commands.all()
    expect(row).toMatchObject({
      Name: 'greet',
      Timeout: 90,
      WorkingDir: '/tmp',
      EnableParameter: true,
      Tags: { a: 'b' },
    })
    expect(row?.CommandContent).toBe(base64('echo {{who}}'))
    expect(await outputsOf(at, StackId)).toEqual({ Ref: row?.CommandId, CommandId: row?.CommandId })
    const { ContentEncoding: _, ...told } = given(at, 'Greet')
    expect(readBack(at, 'Greet')).toEqual(told)

    const change = { Name: 'meet', Description: 'changed', Timeout: 100, WorkingDir: '/home' }
    await updateInPlace(at, 'Greet', change)
    expect(at.world.commands.all()).toMatchObject([change])
    await at.call('ecs.ModifyCommand', { RegionId: REGION, CommandId: row?.CommandId ?? '', Name: 'drifted' })
    expect(readBack(at, 'Greet')).toMatchObject({ ...change, Name: 'drifted' })
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(at.world.commands.size).toBe(0)
  })

  it('is called after the stack without a name, and takes Base64', async () => {
    const at = testWorld()
    const encoded = { ...script, CommandContent: base64('echo'), ContentEncoding: 'Base64' }
    await stackOf(at, template({ Greet: ecs('Command', encoded) }))
    expect(at.world.commands.all()).toMatchObject([{ Name: 'demo-Greet', CommandContent: base64('echo') }])
    expect(readBack(at, 'Greet')).toMatchObject({ CommandContent: base64('echo') })
    const refused = template({ Greet: ecs('Command', { ...script, Type: 'RunNothing' }) })
    await stackOf(at, refused, { StackName: 'odd' }, 'CREATE_ROLLBACK_COMPLETE')
    expect(
      await createRefusal(at, template({ Greet: ecs('Command', { ...script, Odd: 1 }) }), { StackName: 'no' }),
    ).toContain('Odd')
  })
})

describe('ALIYUN::ECS::Invocation', () => {
  const ATTRIBUTES = ['InvokeId', 'InvokeInstances', 'InvokeResults']

  it('runs a command of the stack, and with Sync waits for what the guests answer', async () => {
    const at = testWorld()
    const { InstanceId } = makeInstance(at)
    const Greet = ecs('Command', { ...script, CommandContent: 'echo {{who}}', EnableParameter: true })
    const Run = ecs('Invocation', {
      ...{ CommandId: { Ref: 'Greet' }, InstanceIds: [[InstanceId]], Parameters: { who: 'you' }, Sync: true },
      ...{ Username: 'root', Timeout: 30, Tags: TAGS },
    })
    const { StackId } = await stackOf(at, template({ Greet, Run }, shown('Run', ATTRIBUTES)))
    const [row] = at.world.invocations.all()
    expect(row).toMatchObject({ Parameters: { who: 'you' }, Username: 'root', Timeout: 30, Tags: { a: 'b' } })
    const outputs = await outputsOf(at, StackId)
    expect(outputs).toMatchObject({ Ref: row?.InvokeId, InvokeId: row?.InvokeId })
    expect(outputs.InvokeInstances).toMatchObject([{ InstanceId, InvocationStatus: 'Success' }])
    expect(outputs.InvokeResults).toMatchObject([{ InstanceId, ExitCode: 0, Output: '' }])
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(at.world.commands.size).toBe(0)
  })

  it('waits for its time when it is repeated, and is ended with the stack', async () => {
    const at = testWorld()
    const { InstanceId } = makeInstance(at)
    const { CommandId } = await at.call('ecs.CreateCommand', { RegionId: REGION, Name: 'greet', ...script })
    const Run = ecs('Invocation', { CommandId, InstanceIds: [InstanceId], RepeatMode: 'EveryReboot', Sync: true })
    const { StackId } = await stackOf(at, template({ Run }))
    expect(statuses(at)).toEqual(['Scheduled'])
    expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(statuses(at)).not.toContain('Scheduled')
    const odd = template({ Run: ecs('Invocation', { CommandName: 'x', InstanceIds: [InstanceId] }) })
    expect(await createRefusal(at, odd, { StackName: 'odd' })).toContain('CommandName')
  })
})

describe('ALIYUN::ECS::RunCommand', () => {
  const ATTRIBUTES = ['CommandId', 'InvokeId', 'InvokeInstances', 'InvokeResults']
  const run = (InstanceIds: unknown[], properties: object = {}) =>
    ecs('RunCommand', { ...script, InstanceIds, ...properties })

  it('runs a script on instances and does not wait without Sync', async () => {
    const at = testWorld()
    const { InstanceId } = makeInstance(at)
    const body = template(
      { Run: run([InstanceId], { Name: 'once', Description: 'of a stack' }) },
      shown('Run', ATTRIBUTES),
    )
    await createStack(at, body)
    while (at.world.stacks.all()[0]?.Status === 'CREATE_IN_PROGRESS') await at.advance(50)
    expect(at.world.stacks.all()[0]?.Status).toBe('CREATE_COMPLETE')
    expect(statuses(at)).not.toEqual(['Success'])
    expect(at.world.commands.size).toBe(0)
    await at.settle()
    expect(statuses(at)).toEqual(['Success'])
  })

  it('fails with Sync when the script does, and tells its outputs when not', async () => {
    const at = testWorld()
    const { InstanceId } = makeInstance(at)
    const results = (exitCode: number) => ({
      ...{ kind: 'invocationResult', instanceId: InstanceId, results: [{ exitCode, output: 'said' }] },
    })
    const start = async (exitCode: number, StackName: string) => {
      const kept = { KeepCommand: true, Sync: true, WorkingDir: '/tmp' }
      const stackId = await createStack(at, template({ Run: run([InstanceId], kept) }, shown('Run', ATTRIBUTES)), {
        StackName,
      })
      while (!statuses(at).includes('Pending')) await at.advance(100)
      const invokeId = at.world.invocationRuns.all().find(({ Status }) => Status === 'Pending')?.InvokeId ?? ''
      await at.control({ kind: 'invocationResult', invokeId, results: results(exitCode).results })
      await at.settle()
      return at.call('ros.GetStack', { RegionId: REGION, StackId: stackId })
    }
    const failed = await start(3, 'bad')
    expect(failed).toMatchObject({ Status: 'CREATE_ROLLBACK_COMPLETE', OperationInfo: { Code: 'InvocationFailed' } })
    expect(at.world.commands.size).toBe(0)

    const done = await start(0, 'good')
    const outputs = Object.fromEntries(done.Outputs.map((output) => [output.OutputKey, output.OutputValue]))
    expect(outputs.InvokeResults).toMatchObject([{ InstanceId, Output: base64('said'), InvocationStatus: 'Success' }])
    expect(at.world.commands.all()).toMatchObject([{ CommandId: outputs.CommandId, WorkingDir: '/tmp' }])
    expect(await deleteStack(at, done.StackId)).toMatch(/^DELETE_COMPLETE/)
    expect(at.world.commands.size).toBe(0)
  })

  it('refuses what has no effect here', async () => {
    const at = testWorld()
    expect(await createRefusal(at, template({ Run: run(['i-1'], { RunAgainOn: ['Update'] }) }))).toContain('RunAgainOn')
  })
})
