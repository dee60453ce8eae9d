import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../instance/errors.ts'
import { type EndOfRun, ensureStatus, hasEconomicalMode, instanceOf, isExpired } from '../instance/instances.ts'

/**
 * StopInstance: stops a Running instance. Stopping, then Stopped; what the guest wrote is on the medium then, unless
 * ForceStop cut its power. StopCharging gives the stock back, where the instance has economical mode; its public address
 * and everything else stay.
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table.
 */
export default defineAction('ecs', 'StopInstance', {
  ignores: {
    ConfirmStop: 'deprecated',
    Hibernate: 'not publicly available',
  },
  handle(context, { InstanceId, StoppedMode: asked = 'KeepCharging', ForceStop = false }) {
    const { world, explain } = context
    const instance = instanceOf(context, InstanceId)

    ensure(asked === 'KeepCharging' || asked === 'StopCharging', errors.invalidStoppedMode())
    ensure(!isExpired(instance, world.nowMs), errors.instanceExpiredOrInArrears())
    ensureStatus(instance, 'Running')

    const StoppedMode = hasEconomicalMode(instance) ? asked : 'KeepCharging'
    if (StoppedMode !== asked) explain('StoppedMode', 'The instance has no economical mode: it keeps its stock.')
    const end: EndOfRun = ForceStop ? 'powerCut' : 'inOrder'
    world.instances.change(InstanceId, { Status: 'Stopping' })
    const payload = { InstanceId, StoppedMode, end }
    world.plan('ecs.InstanceStopped', payload, duration(ForceStop ? 'instanceForceStop' : 'instanceStop'))

    return {}
  },
})
