import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { runOf, stop } from '../../../rules/invocations.ts'
import * as errors from '../command/errors.ts'

const MOST_INSTANCES = 50

/**
 * StopInvocation: ends a command on all of its instances or on some: at once where it waits, a moment later where it runs.
 * Guess: where it is over already, nothing happens. Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'StopInvocation', {
  handle({ world, own }, { InvokeId, InstanceId: ids = [] }) {
    ensure(ids.length <= MOST_INSTANCES, invalidParameter('InstanceId', `At most ${MOST_INSTANCES} can be given.`))
    ensure(own(world.invocations, InvokeId), errors.invocationNotFound(InvokeId))
    const runs = world.invocationRuns.list('invocation', InvokeId)
    for (const id of ids) ensure(runOf(world, InvokeId, id), errors.instanceNotFound(id))

    for (const run of runs) if (ids.length === 0 || ids.includes(run.InstanceId)) stop(world, run)

    return {}
  },
})
