import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { showAcl } from '../acl/acls.ts'
import * as errors from '../acl/errors.ts'

/**
 * DescribeNetworkAclAttributes: one network ACL with its entries and vSwitches.
 * Source: Vpc 2016-04-28 catalogue; documented error table.
 */
export default defineAction('vpc', 'DescribeNetworkAclAttributes', {
  handle({ world, own }, { NetworkAclId }) {
    const acl = own(world.networkAcls, NetworkAclId)
    ensure(acl, errors.aclNotFound(NetworkAclId))

    return { NetworkAclAttribute: showAcl(acl) }
  },
})
