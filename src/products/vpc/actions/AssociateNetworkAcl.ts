import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import { namedVSwitches, steadyAcl } from '../acl/acls.ts'
import * as errors from '../acl/errors.ts'

/**
 * AssociateNetworkAcl: gives vSwitches of the VPC the network ACL; each has one at most. BINDING, then BINDED.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'AssociateNetworkAcl', {
  handle(context, { NetworkAclId, Resource }) {
    const { world, own } = context
    const acl = steadyAcl(context, NetworkAclId)
    const ids = namedVSwitches(Resource)

    for (const id of ids) {
      const vSwitch = own(world.vSwitches, id)
      ensure(vSwitch, errors.resourceNotFound(id))
      ensure(vSwitch.VpcId === acl.VpcId, errors.otherVpc(id))
      ensure(world.networkAcls.count('vSwitch', id) === 0, errors.resourceBound(id))
      ensure(vSwitch.Status === 'Available', errors.resourceMoving(id))
    }

    const added = ids.map((ResourceId) => ({ ResourceId, Status: 'BINDING' as const }))
    world.networkAcls.change(NetworkAclId, { Resources: [...acl.Resources, ...added] })
    world.plan('vpc.NetworkAclBound', { NetworkAclId, ids }, duration('networkResource'))

    return {}
  },
})
