import { describe, expect, it } from 'vitest'
import { testWorld } from '../../setup/worlds.ts'
import { listedCommands, makeCommand } from './commandSetup.ts'
import { REGION } from './instanceSetup.ts'

describe('DeleteCommand', () => {
  it('does: deletes a command, and refuses it from then on', async () => {
    const test = testWorld()
    const CommandId = await makeCommand(test)
    await test.call('ecs.DeleteCommand', { ...REGION, CommandId })
    expect(await listedCommands(test)).toEqual([])
    expect(await test.refusal('ecs.DeleteCommand', { ...REGION, CommandId })).toMatchObject({
      status: 404,
      code: 'InvalidCmdId.NotFound',
    })
  })
})
