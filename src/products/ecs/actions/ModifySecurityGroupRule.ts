import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { securityGroupNotFound } from '../securityGroup/errors.ts'
import { changedRule } from '../securityGroup/securityGroupRules.ts'

/**
 * ModifySecurityGroupRule: changes an inbound rule that is named by its id; what is not sent stays. Without an id, the rule that the
 * request describes gets a new description.
 * Source: Ecs 2014-05-26 catalogue, remarks and error table.
 */
export default defineAction('ecs', 'ModifySecurityGroupRule', {
  ignores: {
    NicType: 'groups in a VPC have intranet rules only',
    PortRangeListId: 'port range lists are not emulated',
  },
  handle(context, request) {
    const { world, own } = context
    const group = own(world.securityGroups, request.SecurityGroupId)

    ensure(group, securityGroupNotFound(request.SecurityGroupId))
    const rule = changedRule(context, group, 'ingress', request)

    world.securityGroupRules.put(rule)

    return {}
  },
})
