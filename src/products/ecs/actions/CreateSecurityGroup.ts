import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isDescription, isSecurityGroupName } from '../../../rules/names.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { newId } from '../../../world/ids.ts'
import { scope } from '../../../world/rows/ecs.ts'
import * as errors from '../securityGroup/errors.ts'

/**
 * CreateSecurityGroup: a security group in a VPC, without rules.
 * A basic group lets its members reach each other and out, an enterprise group does not: that is not shown as rules.
 * Source: Ecs 2014-05-26 catalogue; error table of the operation.
 */
export default defineAction('ecs', 'CreateSecurityGroup', {
  ignores: { ServiceManaged: 'security groups managed by other services are not emulated' },
  handle({ world, accountId, regionId, own, explain }, request) {
    const place = { accountId, regionId }
    const vpc = own(world.vpcs, request.VpcId)
    const limit = quotaLimit(world, 'max-security-groups', place)
    const used = world.securityGroups.count('scope', scope(accountId, regionId))
    const type = request.SecurityGroupType || 'normal'
    const tags = tagsFrom(request.Tag)

    const { SecurityGroupName, Description } = request
    ensure(!SecurityGroupName || isSecurityGroupName(SecurityGroupName), errors.invalidSecurityGroupName())
    ensure(!Description || isDescription(Description), errors.invalidSecurityGroupDescription())
    ensure(type === 'normal' || type === 'enterprise', errors.invalidSecurityGroupType(type))
    ensure(request.VpcId, errors.vpcRequired())
    ensure(vpc, errors.vpcNotFound(request.VpcId))
    ensure(vpc.Status === 'Available', errors.incorrectVpcStatus(vpc.Status))
    explain('quota', 'Security groups of the account in the region.', { name: 'max-security-groups', limit, used })
    ensure(limit === null || used < limit, errors.securityGroupQuotaExceeded(limit ?? 0))

    const SecurityGroupId = newId(world, 'sg', regionId)
    world.securityGroups.put({
      SecurityGroupId,
      OwnerId: accountId,
      RegionId: regionId,
      SecurityGroupName: SecurityGroupName ?? '',
      Description: Description ?? '',
      SecurityGroupType: type,
      VpcId: vpc.VpcId,
      InnerAccessPolicy: type === 'normal' ? 'Accept' : 'Drop',
      ResourceGroupId: request.ResourceGroupId ?? '',
      CreationTime: isoSeconds(world.nowMs),
      Tags: tags,
    })

    return { SecurityGroupId }
  },
})
