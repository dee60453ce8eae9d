import { defineAction } from '../../../door/action.ts'
import { commandOf } from '../command/commands.ts'

/**
 * DeleteCommand: a command that is kept.
 * Source: Ecs 2014-05-26 catalogue.
 */
export default defineAction('ecs', 'DeleteCommand', {
  handle(context, request) {
    const { CommandId } = commandOf(context, request.CommandId)

    context.world.commands.remove(CommandId)

    return {}
  },
})
