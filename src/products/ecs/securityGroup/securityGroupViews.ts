import { defineView, type Reader } from '../../../door/views.ts'
import { quotaKey, quotaLimit } from '../../../rules/quota.ts'
import { ecsTags } from '../../../rules/tags.ts'
import type { SecurityGroupRow, SecurityGroupRuleRow } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import { addressCount, addressQuotaOf, placeOf } from './securityGroups.ts'

function shown(group: SecurityGroupRow, read: Reader, world: World) {
  const rules = read.list(world.securityGroupRules, 'securityGroup', group.SecurityGroupId)
  return {
    SecurityGroupId: group.SecurityGroupId,
    SecurityGroupName: group.SecurityGroupName,
    Description: group.Description,
    SecurityGroupType: group.SecurityGroupType,
    VpcId: group.VpcId,
    ResourceGroupId: group.ResourceGroupId,
    CreationTime: group.CreationTime,
    ServiceManaged: false,
    RuleCount: rules.length,
    GroupToGroupRuleCount: rules.filter((rule) => rule.SourceGroupId !== '' || rule.DestGroupId !== '').length,
    Tags: { Tag: ecsTags(group.Tags) },
  }
}

/** A security group as DescribeSecurityGroups lists it. */
export const securityGroupView = defineView('securityGroup', shown)

/** The same with its members counted, which is only done when it is asked for. */
export const countedSecurityGroupView = defineView(
  'countedSecurityGroup',
  (group: SecurityGroupRow, read, world: World) => {
    const interfaces = read.list(world.networkInterfaces, 'securityGroup', group.SecurityGroupId)
    const instances = new Set(interfaces.map(({ InstanceId }) => InstanceId).filter((id) => id !== ''))
    const limit = limitSeen(group, read, world)
    const room = limit === null ? {} : { AvailableInstanceAmount: Math.max(0, limit - addressCount(interfaces)) }
    return { ...shown(group, read, world), EcsCount: instances.size, ...room }
  },
)

/** The quota, with the rows that may set it noted as read. */
function limitSeen(group: SecurityGroupRow, read: Reader, world: World): number | null {
  const { accountId, regionId } = placeOf(group)
  const name = addressQuotaOf(group)
  for (const account of [accountId, '']) {
    for (const region of [regionId, '']) read.get(world.quotas, quotaKey(name, account, region))
  }
  return quotaLimit(world, name, { accountId, regionId })
}

/** A rule as DescribeSecurityGroupAttribute lists it. */
export const securityGroupRuleView = defineView(
  'securityGroupRule',
  (rule: SecurityGroupRuleRow, read, world: World) => {
    const nameOf = (id: string) => (id === '' ? '' : (read.get(world.securityGroups, id)?.SecurityGroupName ?? ''))
    return {
      SecurityGroupRuleId: rule.SecurityGroupRuleId,
      Direction: rule.Direction,
      IpProtocol: rule.IpProtocol,
      PortRange: rule.PortRange,
      SourcePortRange: rule.SourcePortRange,
      Policy: rule.Policy,
      Priority: String(rule.Priority),
      NicType: rule.NicType,
      Description: rule.Description,
      SourceCidrIp: rule.SourceCidrIp,
      Ipv6SourceCidrIp: rule.Ipv6SourceCidrIp,
      SourceGroupId: rule.SourceGroupId,
      SourceGroupName: nameOf(rule.SourceGroupId),
      SourceGroupOwnerAccount: rule.SourceGroupOwnerAccount,
      SourcePrefixListId: rule.SourcePrefixListId,
      DestCidrIp: rule.DestCidrIp,
      Ipv6DestCidrIp: rule.Ipv6DestCidrIp,
      DestGroupId: rule.DestGroupId,
      DestGroupName: nameOf(rule.DestGroupId),
      DestGroupOwnerAccount: rule.DestGroupOwnerAccount,
      DestPrefixListId: rule.DestPrefixListId,
      CreateTime: rule.CreateTime,
    }
  },
)
