import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { securityGroupNotFound } from '../securityGroup/errors.ts'
import { rulesToRevoke } from '../securityGroup/securityGroupRules.ts'

/**
 * RevokeSecurityGroupEgress: removes outbound rules, by id (each must exist) or by description (one that fits none is no fault).
 * Source: Ecs 2014-05-26 catalogue; the operation's page and error table since July 2024.
 */
export default defineAction('ecs', 'RevokeSecurityGroupEgress', {
  handle(context, request) {
    const { world, own, explain } = context
    const group = own(world.securityGroups, request.SecurityGroupId)

    ensure(group, securityGroupNotFound(request.SecurityGroupId))
    const rules = rulesToRevoke(context, group, 'egress', request)

    explain('securityGroupRules', 'Rules that were found are removed; a description that fits none is passed over.', {
      removed: rules.length,
    })
    for (const { SecurityGroupRuleId } of rules) world.securityGroupRules.remove(SecurityGroupRuleId)

    return {}
  },
})
