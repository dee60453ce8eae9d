import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { modifyAcl, named, steadyAcl } from '../acl/acls.ts'
import * as errors from '../acl/errors.ts'

/**
 * CopyNetworkAclEntries: the entries of another network ACL in place of those that are there, with ids of their own.
 * Modifying, then Available.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'CopyNetworkAclEntries', {
  handle(context, { NetworkAclId, SourceNetworkAclId }) {
    const { world, own } = context
    const acl = steadyAcl(context, NetworkAclId)
    const source = own(world.networkAcls, SourceNetworkAclId)

    ensure(source, errors.aclNotFound(SourceNetworkAclId))
    ensure(NetworkAclId !== SourceNetworkAclId, errors.copiedToItself())
    ensure(!acl.Resources.some(({ Status }) => Status !== 'BINDED'), errors.attachmentMoving())

    modifyAcl(world, acl, {
      ingress: named(world, acl, source.ingress),
      egress: named(world, acl, source.egress),
    })

    return {}
  },
})
