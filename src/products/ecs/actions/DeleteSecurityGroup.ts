import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../securityGroup/errors.ts'

/**
 * DeleteSecurityGroup: removes a security group and its rules. Refused while a network interface is in it or a rule of
 * another group names it; Terraform waits for DependencyViolation to pass.
 * Source: Ecs 2014-05-26 catalogue and error table.
 */
export default defineAction('ecs', 'DeleteSecurityGroup', {
  handle({ world, own }, request) {
    const group = own(world.securityGroups, request.SecurityGroupId)
    ensure(group, errors.securityGroupNotFound(request.SecurityGroupId))
    const { SecurityGroupId } = group
    const members = world.networkInterfaces.count('securityGroup', SecurityGroupId)
    const [naming] = world.securityGroupRules.list('peerGroup', SecurityGroupId, { limit: 1 })

    ensure(members === 0, errors.securityGroupInUse())
    ensure(naming === undefined, errors.securityGroupNamedByAnother(naming?.SecurityGroupId ?? ''))

    for (const { SecurityGroupRuleId } of world.securityGroupRules.list('securityGroup', SecurityGroupId)) {
      world.securityGroupRules.remove(SecurityGroupRuleId)
    }
    world.securityGroups.remove(SecurityGroupId)

    return {}
  },
})
