import { defineAction } from '../../../door/action.ts'
import { commandOf, ensureCommandSettings } from '../command/commands.ts'

/**
 * ModifyCommand: changes what is sent; the content stays as it is.
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'ModifyCommand', {
  ignores: { CommandContent: 'deprecated, it has no effect in the cloud either' },
  handle(context, request) {
    const { Name, Description, WorkingDir, Launcher, Timeout } = request
    ensureCommandSettings(request)
    const { CommandId } = commandOf(context, request.CommandId)

    context.world.commands.change(CommandId, {
      ...(Name ? { Name } : {}),
      ...(Description === undefined ? {} : { Description }),
      ...(WorkingDir === undefined ? {} : { WorkingDir }),
      ...(Launcher === undefined ? {} : { Launcher }),
      ...(Timeout === undefined ? {} : { Timeout }),
    })

    return {}
  },
})
