import { changes, type EventContext, type EventHandlers } from '../../../door/events.ts'
import { end, finish, runOf, send, start } from '../../../rules/invocations.ts'
import type { InvocationRunRow, RunStatus } from '../../../world/rows/invocations.ts'

interface OfRun {
  readonly InvokeId: string
  readonly InstanceId: string
}

/** What follows later for commands that are run. One in another state by then is left alone. */
export const commandEvents: EventHandlers = {
  'ecs.CommandDue': changes<OfRun>((context, payload) => {
    const run = expected(context, payload, 'Scheduled')
    if (run !== undefined) send(context.world, run)
  }),
  'ecs.CommandStarted': changes<OfRun>((context, payload) => {
    const run = expected(context, payload, 'Pending')
    if (run !== undefined) start(context.world, run)
  }),
  'ecs.CommandEnded': changes<OfRun & { isTimeout: boolean }>((context, payload) => {
    const run = expected(context, payload, 'Running')
    if (run !== undefined) finish(context.world, run, payload.isTimeout)
  }),
  'ecs.CommandStopped': changes<OfRun>((context, payload) => {
    const run = expected(context, payload, 'Stopping')
    if (run !== undefined) end(context.world, run, 'Terminated', {})
  }),
}

function expected({ world }: EventContext, payload: OfRun, status: RunStatus): InvocationRunRow | undefined {
  const run = runOf(world, payload.InvokeId, payload.InstanceId)
  return run?.Status === status ? run : undefined
}
