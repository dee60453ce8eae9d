import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { text } from './properties.ts'
import { describeRules, EGRESS_PROPERTIES, egressPermission, findRule } from './securityGroupRules.ts'

/** ALIYUN::ECS::SecurityGroupEgress: one rule of a group, made and revoked. Its physical id is the group's. */
export default defineResource('ALIYUN::ECS::SecurityGroupEgress', {
  emulates: ['SecurityGroupId', ...EGRESS_PROPERTIES],
  updates: ['Description'],
  create({ properties, regionId, clientToken, call }) {
    const SecurityGroupId = text(properties, 'SecurityGroupId') ?? ''
    const Permissions = [egressPermission(properties)]
    call('ecs.AuthorizeSecurityGroupEgress', {
      RegionId: regionId,
      SecurityGroupId,
      Permissions,
      ClientToken: clientToken,
    })
    return { physicalId: SecurityGroupId }
  },
  update(step) {
    const { physicalId, properties, regionId, call } = step
    call('ecs.ModifySecurityGroupEgressRule', {
      RegionId: regionId,
      SecurityGroupId: physicalId,
      SecurityGroupRuleId: ruleOf(step)?.SecurityGroupRuleId ?? '',
      Description: text(properties, 'Description') ?? '',
    })
    return undefined
  },
  read(step) {
    const rule = ruleOf(step)
    return rule && { ...step.properties, Description: rule.Description ?? '' }
  },
  attributes: () => ({}),
  remove({ physicalId, properties, regionId, clientToken, call }) {
    const Permissions = [egressPermission(properties)]
    const request = { RegionId: regionId, SecurityGroupId: physicalId, Permissions, ClientToken: clientToken }
    ifThere(() => call('ecs.RevokeSecurityGroupEgress', request))
  },
})

function ruleOf(step: ResourceStep) {
  return findRule(describeRules(step, step.physicalId, 'egress') ?? [], step.properties, 'egress')
}
