import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { listedCommands, makeCommand, SHELL } from './commandSetup.ts'
import { instanceWorld } from './instanceSetup.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')

describe('CreateCommand', () => {
  it('does: keeps a plain script with the defaults', async () => {
    const test = testWorld()
    const CommandId = await makeCommand(test)
    expect(CommandId).toMatch(/^c-bp1[0-9a-z]{17}$/)
    expect(await listedCommands(test)).toMatchObject([
      {
        ...{ CommandId, Name: 'hello', Type: 'RunShellScript', CommandContent: base64('echo hello'), Timeout: 60 },
        ...{ EnableParameter: false, CreationTime: '2026-01-02T03:04:05Z', Provider: 'User', InvokeTimes: 0 },
      },
    ])
  })

  it('does: keeps everything that is sent', async () => {
    const test = testWorld()
    const settings = { Description: 'of tests', WorkingDir: '/srv', Timeout: 120, Launcher: 'python3 -u' }
    await makeCommand(test, {
      ...{ ...settings, Type: 'RunPowerShellScript', ContentEncoding: 'Base64', EnableParameter: true },
      ...{ CommandContent: base64('echo {{ who }} {{ACS::InstanceId}} {{who}}'), ResourceGroupId: 'rg-1' },
      Tag: [{ Key: 'env', Value: 'test' }],
    })
    expect(await listedCommands(test, { ContentEncoding: 'PlainText' })).toMatchObject([
      {
        ...{ ...settings, Type: 'RunPowerShellScript', EnableParameter: true, ResourceGroupId: 'rg-1' },
        ...{ CommandContent: 'echo {{ who }} {{ACS::InstanceId}} {{who}}' },
        ...{ ParameterNames: { ParameterName: ['who'] }, Tags: { Tag: [{ TagKey: 'env', TagValue: 'test' }] } },
      },
    ])
  })

  it('refuses one more than the quota allows', async () => {
    const { test, quota } = await instanceWorld()
    quota('max-axt-command-count', 1)
    await makeCommand(test)
    expect(await test.refusal('ecs.CreateCommand', SHELL)).toMatchObject({ status: 403, code: 'CmdCount.ExceedQuota' })
  })

  it.each([
    [{ Type: 'RunPython' }, 403, 'InvalidCmdType.NotFound'],
    [{ Name: 'n'.repeat(129) }, 403, 'CmdName.ExceedLimit'],
    [{ Description: 'd'.repeat(513) }, 403, 'CmdDesc.ExceedLimit'],
    [{ CommandContent: 'x'.repeat(18_433) }, 403, 'CmdContent.ExceedLimit'],
    [{ CommandContent: '****', ContentEncoding: undefined }, 400, 'InvalidParameter.CommandContent'],
    [{ CommandContent: '{{ }}', EnableParameter: true }, 403, 'CmdParam.EmptyKey'],
    [{ CommandContent: '{{a b}}', EnableParameter: true }, 403, 'CmdParam.InvalidParamName'],
    [{ CommandContent: `{{${'a'.repeat(65)}}}`, EnableParameter: true }, 403, 'CmdParamName.ExceedLimit'],
    [{ Timeout: 1 }, 400, 'InvalidParameter'],
    [{ WorkingDir: 'd'.repeat(201) }, 400, 'InvalidParameter'],
    [{ Launcher: 'l'.repeat(1025) }, 400, 'InvalidParameter'],
  ])('refuses %o', async (members, status, code) => {
    const refused = await testWorld().refusal('ecs.CreateCommand', { ...SHELL, ...members })
    expect(refused).toMatchObject({ status, code })
  })
})
