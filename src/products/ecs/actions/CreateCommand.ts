import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { newId } from '../../../world/ids.ts'
import { scope } from '../../../world/rows/ecs.ts'
import { contentOf, ensureCommandSettings } from '../command/commands.ts'
import * as errors from '../command/errors.ts'

const DEFAULT_TIMEOUT = 60

/**
 * CreateCommand: keeps a script for guests.
 * Unless ContentEncoding is PlainText, the content is Base64. Guess: the working directory is that of the system's own default.
 * Source: Ecs 2014-05-26 catalogue, remarks and error table.
 */
export default defineAction('ecs', 'CreateCommand', {
  handle({ world, accountId, regionId }, request) {
    const { Name, Description = '', Type, WorkingDir = '', Launcher = '', EnableParameter = false } = request
    const isType = Type === 'RunShellScript' || Type === 'RunBatScript' || Type === 'RunPowerShellScript'
    ensure(isType, errors.unknownCommandType())
    ensureCommandSettings(request)
    const isEncoded = request.ContentEncoding?.toLowerCase() !== 'plaintext'
    const CommandContent = contentOf(request.CommandContent, isEncoded, EnableParameter)
    const Tags = tagsFrom(request.Tag)
    const limit = quotaLimit(world, 'max-axt-command-count', { accountId, regionId })
    const count = world.commands.count('scope', scope(accountId, regionId))
    ensure(limit === null || count < limit, errors.tooManyCommands(limit ?? 0))

    const CommandId = newId(world, 'c', regionId)
    world.commands.put({
      ...{ CommandId, Name, Description, Type, CommandContent, WorkingDir, EnableParameter, Launcher, Tags },
      ...{ OwnerId: accountId, RegionId: regionId, ResourceGroupId: request.ResourceGroupId ?? '' },
      Timeout: request.Timeout ?? DEFAULT_TIMEOUT,
      CreationTime: isoSeconds(world.nowMs),
    })

    return { CommandId }
  },
})
