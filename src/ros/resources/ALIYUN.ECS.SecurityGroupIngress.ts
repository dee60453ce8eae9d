import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { text } from './properties.ts'
import { describeRules, findRule, INGRESS_PROPERTIES, ingressPermission } from './securityGroupRules.ts'

/** ALIYUN::ECS::SecurityGroupIngress: one rule of a group, made and revoked. Its physical id is the group's. */
export default defineResource('ALIYUN::ECS::SecurityGroupIngress', {
  emulates: ['SecurityGroupId', ...INGRESS_PROPERTIES],
  updates: ['Description'],
  create({ properties, regionId, clientToken, call }) {
    const SecurityGroupId = text(properties, 'SecurityGroupId') ?? ''
    const Permissions = [ingressPermission(properties)]
    call('ecs.AuthorizeSecurityGroup', { RegionId: regionId, SecurityGroupId, Permissions, ClientToken: clientToken })
    return { physicalId: SecurityGroupId }
  },
  update(step) {
    const { physicalId, properties, regionId, call } = step
    call('ecs.ModifySecurityGroupRule', {
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
    const Permissions = [ingressPermission(properties)]
    const request = { RegionId: regionId, SecurityGroupId: physicalId, Permissions, ClientToken: clientToken }
    ifThere(() => call('ecs.RevokeSecurityGroup', request))
  },
})

function ruleOf(step: ResourceStep) {
  return findRule(describeRules(step, step.physicalId, 'ingress') ?? [], step.properties, 'ingress')
}
