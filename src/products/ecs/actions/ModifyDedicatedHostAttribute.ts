import { defineAction } from '../../../door/action.ts'
import { attributesFrom, ensureRatio, hostOf } from '../dedicatedHost/dedicatedHosts.ts'

/**
 * ModifyDedicatedHostAttribute: what is said of a host; what is not sent, or empty, stays.
 * Not modelled: clusters of hosts (refused).
 * Source: Ecs 2014-05-26 catalogue, remarks and error table.
 */
export default defineAction('ecs', 'ModifyDedicatedHostAttribute', {
  handle(context, request) {
    const host = hostOf(context, request.DedicatedHostId)
    const attributes = attributesFrom(request, host)
    ensureRatio(attributes.CpuOverCommitRatio, host.DedicatedHostType)

    context.world.dedicatedHosts.put({ ...host, ...attributes })

    return {}
  },
})
