import { defineAction } from '../../../door/action.ts'
import { instanceOf } from '../instance/instances.ts'
import { ensureStartable, start } from '../instance/power.ts'

/**
 * StartInstance: starts a Stopped instance. Starting, then Running. One that was stopped in economical mode needs stock
 * again; the vCPU quota counts it all the time.
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table.
 */
export default defineAction('ecs', 'StartInstance', {
  ignores: { InitLocalDisk: 'local disks are not emulated' },
  handle(context, { InstanceId }) {
    const instance = instanceOf(context, InstanceId)

    ensureStartable(context, instance)

    start(context.world, instance)

    return {}
  },
})
