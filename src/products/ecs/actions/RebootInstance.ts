import { defineAction } from '../../../door/action.ts'
import { ensureStatus, instanceOf } from '../instance/instances.ts'
import { reboot } from '../instance/power.ts'

/**
 * RebootInstance: restarts a Running instance. Starting, then Running. What the guest wrote is on the medium then,
 * unless ForceStop cut its power.
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table of StopInstance.
 */
export default defineAction('ecs', 'RebootInstance', {
  handle(context, { InstanceId, ForceStop = false }) {
    const instance = instanceOf(context, InstanceId)

    ensureStatus(instance, 'Running')

    reboot(context.world, instance, ForceStop)

    return {}
  },
})
