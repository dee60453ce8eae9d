import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { hostOf } from '../dedicatedHost/dedicatedHosts.ts'
import * as errors from '../dedicatedHost/errors.ts'

/**
 * ReleaseDedicatedHost: gone at once. One that is still being created is refused, with the code that clients try again on.
 * Source: Ecs 2014-05-26 catalogue and error table.
 */
export default defineAction('ecs', 'ReleaseDedicatedHost', {
  ignores: { TerminateSubscription: 'there are no subscriptions of dedicated hosts' },
  handle(context, request) {
    const { world } = context
    const host = hostOf(context, request.DedicatedHostId)
    ensure(host.Status !== 'Creating', errors.hostInitializing())

    if (host.endEntryId !== undefined) world.cancel(host.endEntryId)
    world.dedicatedHosts.remove(host.DedicatedHostId)

    return {}
  },
})
