import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { securityGroupNotFound } from '../securityGroup/errors.ts'
import { addRules, rulesToAdd } from '../securityGroup/securityGroupRules.ts'

/**
 * AuthorizeSecurityGroupEgress: adds outbound rules to a security group. A rule that it has already is not added again.
 * Not modelled: port range lists.
 * Source: Ecs 2014-05-26 catalogue and error table.
 */
export default defineAction('ecs', 'AuthorizeSecurityGroupEgress', {
  handle(context, request) {
    const { world, own, explain } = context
    const group = own(world.securityGroups, request.SecurityGroupId)

    ensure(group, securityGroupNotFound(request.SecurityGroupId))
    const drafts = rulesToAdd(context, group, 'egress', request)

    explain('securityGroupRules', 'Rules that the group does not have yet are added.', { added: drafts.length })
    addRules(world, drafts)

    return {}
  },
})
