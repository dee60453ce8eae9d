import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import { namedVSwitches, steadyAcl } from '../acl/acls.ts'
import * as errors from '../acl/errors.ts'

/**
 * UnassociateNetworkAcl: takes the network ACL from vSwitches. UNBINDING, then gone.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'UnassociateNetworkAcl', {
  handle(context, { NetworkAclId, Resource }) {
    const { world } = context
    const acl = steadyAcl(context, NetworkAclId)
    const ids = namedVSwitches(Resource)

    for (const id of ids) {
      const bound = acl.Resources.find(({ ResourceId }) => ResourceId === id)
      ensure(bound, errors.resourceNotBound(id))
      ensure(bound.Status === 'BINDED', errors.resourceMoving(id))
    }

    const Resources = acl.Resources.map((row) =>
      ids.includes(row.ResourceId) ? { ...row, Status: 'UNBINDING' as const } : row,
    )
    world.networkAcls.change(NetworkAclId, { Resources })
    world.plan('vpc.NetworkAclBound', { NetworkAclId, ids }, duration('networkResource'))

    return {}
  },
})
