import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as ram from '../../../rules/ram/errors.ts'
import { ensureName, ensureRoom, newRamId, ROLE_NAME, withTags } from '../../../rules/ram/fields.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { ensureRoleFields, findRole, wholeRole } from '../roles.ts'

/**
 * CreateRole: a role with the trust policy that says who may assume it.
 * Source: Ram 2015-05-01 catalogue and remarks.
 */
export default defineAction('ram', 'CreateRole', {
  handle({ world, accountId }, request) {
    const { RoleName, AssumeRolePolicyDocument, Description, MaxSessionDuration } = request
    ensureName('RoleName', RoleName, ROLE_NAME)
    const fields = { description: Description, maxSessionDuration: MaxSessionDuration }
    ensureRoleFields({ ...fields, document: AssumeRolePolicyDocument }, '')
    const Tags = withTags(world, accountId, {}, tagsFrom(request.Tag))
    ensure(!findRole(world, accountId, RoleName), ram.alreadyExists('Role', RoleName))
    ensureRoom(world, accountId, 'ram_roles', 'Role', world.ramRoles.count('account', accountId))

    const now = isoSeconds(world.nowMs)
    const role = world.ramRoles.put({
      ...{ RoleId: newRamId(world, '3'), AccountId: accountId, RoleName, AssumeRolePolicyDocument, Tags },
      ...{ Description: Description ?? '', MaxSessionDuration: MaxSessionDuration ?? 3600 },
      ...{ CreateDate: now, UpdateDate: now },
    })

    const { UpdateDate: _, ...shown } = wholeRole(role)
    return { Role: shown }
  },
})
