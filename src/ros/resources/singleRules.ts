import { defineResource, type ResourceStep, type ResourceType } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { text } from './properties.ts'
import { type Direction, describeRules, findRule, PERMISSIONS, RULE_CALLS, RULE_FIELDS } from './securityGroupRules.ts'

/** One rule of a group in one direction, made and revoked. The physical id is the group's. */
export function defineRule(type: string, direction: Direction): ResourceType {
  const permission = PERMISSIONS[direction]
  const { authorize, modify, revoke } = RULE_CALLS[direction]
  const ruleOf = (step: ResourceStep) =>
    findRule(describeRules(step, step.physicalId, direction) ?? [], step.properties, direction)
  return defineResource(type, {
    creates: authorize,
    emulates: ['SecurityGroupId', ...RULE_FIELDS[direction]],
    updates: ['Description'],
    create({ properties, regionId, clientToken, call }) {
      const SecurityGroupId = text(properties, 'SecurityGroupId') ?? ''
      const Permissions = [permission(properties)]
      call(authorize, { RegionId: regionId, SecurityGroupId, Permissions, ClientToken: clientToken })
      return { physicalId: SecurityGroupId }
    },
    update(step) {
      const { physicalId, properties, regionId, call } = step
      call(modify, {
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
      const Permissions = [permission(properties)]
      const request = { RegionId: regionId, SecurityGroupId: physicalId, Permissions, ClientToken: clientToken }
      ifThere(() => call(revoke, request))
    },
  })
}
