import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as ram from '../../../rules/ram/errors.ts'
import { attachmentEntity } from '../../../world/rows/ram.ts'
import { theRole } from '../roles.ts'

/**
 * DeleteRole: a role without policies.
 * Sessions that were begun are judged by the policies that are left: none.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'DeleteRole', {
  handle({ world, accountId }, { RoleName }) {
    const { RoleId } = theRole(world, accountId, RoleName)
    const policies = world.ramAttachments.count('entity', attachmentEntity('Role', RoleId))
    ensure(policies === 0, ram.deleteConflict('Role', 'Policy'))

    world.ramRoles.remove(RoleId)

    return {}
  },
})
