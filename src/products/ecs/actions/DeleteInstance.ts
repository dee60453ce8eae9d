import { defineAction } from '../../../door/action.ts'
import { beginRelease, ensureReleasable, instanceOf } from '../instance/instances.ts'

/**
 * DeleteInstance: releases a Stopped instance, or with Force a Running one. It is shown as Stopped or Stopping until it
 * is gone. Disks go with it if they say so; others, snapshots and the EIP stay. Asked again meanwhile, nothing changes.
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table.
 */
export default defineAction('ecs', 'DeleteInstance', {
  handle(context, request) {
    const { world } = context
    const instance = instanceOf(context, request.InstanceId)

    ensureReleasable(world, instance, request)

    beginRelease(world, instance, request)

    return {}
  },
})
