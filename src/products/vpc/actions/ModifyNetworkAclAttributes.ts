import { defineAction } from '../../../door/action.ts'
import { ensureAclTexts, modifyAcl, steadyAcl } from '../acl/acls.ts'

/**
 * ModifyNetworkAclAttributes: name and description of an Available network ACL. Modifying, then Available.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error tables.
 */
export default defineAction('vpc', 'ModifyNetworkAclAttributes', {
  handle(context, { NetworkAclId, NetworkAclName, Description }) {
    const acl = steadyAcl(context, NetworkAclId)

    ensureAclTexts(NetworkAclName, Description)

    modifyAcl(context.world, acl, {
      NetworkAclName: NetworkAclName ?? acl.NetworkAclName,
      Description: Description ?? acl.Description,
    })

    return {}
  },
})
