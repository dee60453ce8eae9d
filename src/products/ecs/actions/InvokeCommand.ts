import { defineAction } from '../../../door/action.ts'
import { commandOf } from '../command/commands.ts'
import { invoke, planRun } from '../command/invocations.ts'

/**
 * InvokeCommand: runs a kept command on instances. There is no guest: what it answers is set through the control API;
 * else it succeeds and writes nothing. Guess: RepeatMode DryRun checks the request and answers no id.
 * Source: Ecs 2014-05-26 catalogue, remarks and error table.
 */
export default defineAction('ecs', 'InvokeCommand', {
  ignores: {
    Timed: 'has no effect any more',
    WindowsPasswordName: 'there are no guests that would ask for a password',
  },
  handle(context, request) {
    const command = commandOf(context, request.CommandId)
    const plan = planRun(context, command, request)
    if (plan.isDryRun) return {}
    return { InvokeId: invoke(context, command.CommandId, plan) }
  },
})
