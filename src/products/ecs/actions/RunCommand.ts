import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { newId } from '../../../world/ids.ts'
import type { CommandRow } from '../../../world/rows/commands.ts'
import { scope } from '../../../world/rows/ecs.ts'
import { contentOf, ensureCommandSettings } from '../command/commands.ts'
import * as errors from '../command/errors.ts'
import { invoke, planRun } from '../command/invocations.ts'

const DEFAULT_TIMEOUT = 60

/**
 * RunCommand: runs a script on instances; with KeepCommand it stays as a command.
 * Source: Ecs 2014-05-26 catalogue and remarks. Guess: the refusals are those of CreateCommand and InvokeCommand.
 */
export default defineAction('ecs', 'RunCommand', {
  ignores: {
    Timed: 'has no effect any more',
    WindowsPasswordName: 'there are no guests that would ask for a password',
  },
  handle(context, request) {
    const { world, accountId, regionId } = context
    const { Type, Name = '', Description = '', EnableParameter = false, KeepCommand = false } = request
    const isType = Type === 'RunShellScript' || Type === 'RunBatScript' || Type === 'RunPowerShellScript'
    ensure(isType, errors.unknownCommandType())
    ensureCommandSettings(request)
    const isEncoded = request.ContentEncoding?.toLowerCase() === 'base64'
    const command = {
      ...{ Name, Description, EnableParameter },
      Type: Type as CommandRow['Type'],
      ...{ WorkingDir: request.WorkingDir ?? '', Launcher: request.Launcher ?? '' },
      CommandContent: contentOf(request.CommandContent, isEncoded, EnableParameter),
      Timeout: request.Timeout ?? DEFAULT_TIMEOUT,
    }
    const plan = planRun(context, command, request)
    const limit = quotaLimit(world, 'max-axt-command-count', { accountId, regionId })
    const count = world.commands.count('scope', scope(accountId, regionId))
    ensure(!KeepCommand || limit === null || count < limit, errors.tooManyCommands(limit ?? 0))
    if (plan.isDryRun) return {}

    const CommandId = newId(world, 'c', regionId)
    if (KeepCommand) {
      const { ResourceGroupId, Tags } = plan.row
      const CreationTime = isoSeconds(world.nowMs)
      world.commands.put({
        ...{ ...command, CommandId, OwnerId: accountId, RegionId: regionId, ResourceGroupId, Tags, CreationTime },
      })
    }
    return { CommandId, InvokeId: invoke(context, CommandId, plan) }
  },
})
