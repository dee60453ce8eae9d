import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../securityGroup/errors.ts'
import { memberOf } from '../securityGroup/securityGroups.ts'

/**
 * LeaveSecurityGroup: takes an instance (its primary network interface) or a secondary network interface out of a group.
 * It must stay in one group at least.
 * Source: Ecs 2014-05-26 catalogue; error table since July 2024.
 */
export default defineAction('ecs', 'LeaveSecurityGroup', {
  handle(context, request) {
    const { world, own } = context
    const group = own(world.securityGroups, request.SecurityGroupId)
    ensure(group, errors.securityGroupNotFound(request.SecurityGroupId))
    const member = memberOf(context, request)
    const left = member.SecurityGroupIds.filter((id) => id !== group.SecurityGroupId)

    ensure(left.length < member.SecurityGroupIds.length, errors.notInGroup())
    ensure(left.length > 0, errors.lastGroup())

    world.networkInterfaces.put({ ...member, SecurityGroupIds: left })

    return {}
  },
})
