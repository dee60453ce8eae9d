import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { listedCommands, makeCommand } from './commandSetup.ts'
import { REGION } from './instanceSetup.ts'

describe('ModifyCommand', () => {
  it('does: changes what is sent', async () => {
    const test = testWorld()
    const CommandId = await makeCommand(test)
    const changes = { Name: 'new', Description: 'changed', WorkingDir: '/opt', Launcher: 'sh', Timeout: 300 }
    await test.call('ecs.ModifyCommand', { ...REGION, CommandId, ...changes })
    expect(await listedCommands(test)).toMatchObject([changes])
    await test.call('ecs.ModifyCommand', { ...REGION, CommandId, Description: '' })
    expect(await listedCommands(test)).toMatchObject([{ ...changes, Description: '' }])
  })

  it.each([
    [{ CommandId: 'c-none' }, 404, 'InvalidCmdId.NotFound'],
    [{ Name: 'n'.repeat(129) }, 403, 'CmdName.ExceedLimit'],
    [{ Timeout: -1 }, 400, 'InvalidParameter'],
  ])('refuses %o', async (members, status, code) => {
    const test = testWorld()
    const request = { ...REGION, CommandId: await makeCommand(test), ...members }
    expect(await test.refusal('ecs.ModifyCommand', request)).toMatchObject({ status, code })
  })
})
