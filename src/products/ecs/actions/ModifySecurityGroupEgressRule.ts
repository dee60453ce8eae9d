import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { securityGroupNotFound } from '../securityGroup/errors.ts'
import { changedRule } from '../securityGroup/securityGroupRules.ts'

/**
 * ModifySecurityGroupEgressRule: changes an outbound rule that is named by its id; what is not sent stays. Without an id, the rule that the
 * request describes gets a new description.
 * Source: Ecs 2014-05-26 catalogue, remarks and the error table of the action for inbound rules.
 */
export default defineAction('ecs', 'ModifySecurityGroupEgressRule', {
  ignores: {
    NicType: 'groups in a VPC have intranet rules only',
    PortRangeListId: 'port range lists are not emulated',
  },
  handle(context, request) {
    const { world, own } = context
    const group = own(world.securityGroups, request.SecurityGroupId)

    ensure(group, securityGroupNotFound(request.SecurityGroupId))
    const rule = changedRule(context, group, 'egress', request)

    world.securityGroupRules.put(rule)

    return {}
  },
})
