import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { checkedEntries, modifyAcl, named, steadyAcl } from '../acl/acls.ts'
import * as errors from '../acl/errors.ts'

/**
 * UpdateNetworkAclEntries: the entries of one direction or both in place of those that are there, in their order.
 * An entry that names the id of one that is there keeps it. Modifying, then Available.
 * Guess: without UpdateIngressAclEntries or UpdateEgressAclEntries that direction stays as it is.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'UpdateNetworkAclEntries', {
  handle(context, request) {
    const { world } = context
    const { IngressAclEntries = [], EgressAclEntries = [], UpdateIngressAclEntries, UpdateEgressAclEntries } = request
    const acl = steadyAcl(context, request.NetworkAclId)
    const ingress = checkedEntries(context, IngressAclEntries)
    const egress = checkedEntries(context, EgressAclEntries)
    const isMoving = acl.Resources.some(({ Status }) => Status !== 'BINDED')
    ensure(!isMoving, errors.attachmentMoving())

    modifyAcl(world, acl, {
      ...(UpdateIngressAclEntries ? { ingress: named(world, acl, ingress, IngressAclEntries) } : {}),
      ...(UpdateEgressAclEntries ? { egress: named(world, acl, egress, EgressAclEntries) } : {}),
    })

    return {}
  },
})
