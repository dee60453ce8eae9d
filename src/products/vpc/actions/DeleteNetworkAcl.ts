import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { steadyAcl } from '../acl/acls.ts'
import * as errors from '../acl/errors.ts'

/**
 * DeleteNetworkAcl: deletes a network ACL that no vSwitch has, at once (Guess).
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'DeleteNetworkAcl', {
  handle(context, { NetworkAclId }) {
    const { Resources } = steadyAcl(context, NetworkAclId)

    ensure(Resources.length === 0, errors.aclInUse(Resources[0]?.ResourceId ?? ''))

    context.world.networkAcls.remove(NetworkAclId)

    return {}
  },
})
