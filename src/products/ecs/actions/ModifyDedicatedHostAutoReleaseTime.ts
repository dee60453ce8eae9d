import { defineAction } from '../../../door/action.ts'
import { hostOf, releaseAt } from '../dedicatedHost/dedicatedHosts.ts'
import { releaseTime } from '../launch/launchTerms.ts'

/**
 * ModifyDedicatedHostAutoReleaseTime: when a host is released by itself; without a time, never.
 * Source: Ecs 2014-05-26 catalogue and remarks. Guess: the code of a wrong time, which is that of instances.
 */
export default defineAction('ecs', 'ModifyDedicatedHostAutoReleaseTime', {
  handle(context, request) {
    const { world } = context
    const { endEntryId: old, ...host } = hostOf(context, request.DedicatedHostId)
    const releaseMs = releaseTime(request.AutoReleaseTime, world.nowMs)

    if (old !== undefined) world.cancel(old)
    world.dedicatedHosts.put({ ...host, ...releaseAt(world, host.DedicatedHostId, releaseMs) })

    return {}
  },
})
