import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import * as errors from '../securityGroup/errors.ts'
import { ruleCount } from '../securityGroup/securityGroupRules.ts'
import { limitReachedBy, memberOf, placeOf } from '../securityGroup/securityGroups.ts'

/**
 * JoinSecurityGroup: puts an instance (its primary network interface) or a secondary network interface into a group.
 * Source: Ecs 2014-05-26 catalogue and error table.
 */
export default defineAction('ecs', 'JoinSecurityGroup', {
  handle(context, request) {
    const { world, own, explain } = context
    const group = own(world.securityGroups, request.SecurityGroupId)
    ensure(group, errors.securityGroupNotFound(request.SecurityGroupId))
    const member = memberOf(context, request)
    const groups = [...member.SecurityGroupIds, group.SecurityGroupId]
    const place = placeOf(group)
    const groupLimit = quotaLimit(world, 'security_groups_per_eni', place)
    const ruleLimit = quotaLimit(world, 'rules_per_eni_total', place)
    const types = member.SecurityGroupIds.map((id) => world.securityGroups.get(id)?.SecurityGroupType)

    const isSameVpc = member.VpcId === group.VpcId
    ensure(isSameVpc, request.InstanceId ? errors.instanceInOtherVpc() : errors.interfaceInOtherVpc())
    ensure(!member.SecurityGroupIds.includes(group.SecurityGroupId), errors.alreadyInGroup())
    ensure(
      types.every((type) => type === group.SecurityGroupType),
      errors.differentGroupTypes(),
    )
    explain('quota', 'Groups and rules of one network interface.', { groups: groups.length, groupLimit, ruleLimit })
    ensure(groupLimit === null || groups.length <= groupLimit, errors.tooManyGroups(groupLimit ?? 0))
    const addressLimit = limitReachedBy(world, group, member.PrivateIpAddresses.length)
    ensure(addressLimit === undefined, errors.groupFull(addressLimit ?? 0))
    ensure(ruleLimit === null || ruleCount(world, groups) <= ruleLimit, errors.tooManyRules(ruleLimit ?? 0))

    world.networkInterfaces.put({ ...member, SecurityGroupIds: groups })

    return {}
  },
})
