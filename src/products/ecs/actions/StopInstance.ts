import { defineAction } from '../../../door/action.ts'
import { instanceOf } from '../instance/instances.ts'
import { ensureStoppable, stop, stoppedModeOf } from '../instance/power.ts'

/**
 * StopInstance: stops a Running instance. Stopping, then Stopped; what the guest wrote is on the medium then, unless
 * ForceStop cut its power. StopCharging gives the stock back, where the instance has economical mode; its public address
 * and everything else stay.
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table.
 */
export default defineAction('ecs', 'StopInstance', {
  ignores: {
    ConfirmStop: 'kept for old clients; the documentation says that it is without meaning',
    Hibernate: 'not publicly available',
  },
  handle(context, request) {
    const instance = instanceOf(context, request.InstanceId)

    stoppedModeOf(request)
    ensureStoppable(context, instance)

    stop(context, instance, request)

    return {}
  },
})
