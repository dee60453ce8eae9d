import { defineAction } from '../../../door/action.ts'
import { isoMinutes } from '../../../kernel/clock.ts'
import { duration } from '../../../world/facts/durations.ts'
import { endRun, ensureStatus, instanceOf } from '../instance/instances.ts'

/**
 * RebootInstance: restarts a Running instance. Starting, then Running. What the guest wrote is on the medium then,
 * unless ForceStop cut its power.
 * Guess: it is Starting at once, as the remarks name no other state, and its disks are settled at once too.
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table of StopInstance.
 */
export default defineAction('ecs', 'RebootInstance', {
  handle(context, { InstanceId, ForceStop = false }) {
    const { world } = context
    const instance = instanceOf(context, InstanceId)

    ensureStatus(instance, 'Running')

    endRun(world, InstanceId, ForceStop ? 'powerCut' : 'inOrder')
    world.instances.change(InstanceId, { Status: 'Starting', StartTime: isoMinutes(world.nowMs) })
    world.plan('ecs.InstanceRunning', { InstanceId }, duration('instanceReboot'))

    return {}
  },
})
