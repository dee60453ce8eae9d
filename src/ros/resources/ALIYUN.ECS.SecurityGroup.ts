import { defineResource } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { structs, TAG_FIELDS, tags, text } from './properties.ts'
import {
  authorizeRules,
  type Direction,
  describeRules,
  exchangeRules,
  PERMISSIONS,
  RULE_FIELDS,
  readRules,
} from './securityGroupRules.ts'
import { readTags, retag } from './tagging.ts'

/** ALIYUN::ECS::SecurityGroup: CreateSecurityGroup and its inline rules. */
export default defineResource('ALIYUN::ECS::SecurityGroup', {
  creates: 'ecs.CreateSecurityGroup',
  imports: { identifier: 'SecurityGroupId' },
  emulates: [
    'VpcId',
    'SecurityGroupName',
    'Description',
    'SecurityGroupType',
    'ResourceGroupId',
    'Tags',
    'SecurityGroupIngress',
    'SecurityGroupEgress',
  ],
  updates: ['SecurityGroupIngress', 'SecurityGroupEgress', 'Tags'],
  fields: { SecurityGroupIngress: RULE_FIELDS.ingress, SecurityGroupEgress: RULE_FIELDS.egress, Tags: TAG_FIELDS },
  create(step) {
    const { properties, regionId, clientToken, call } = step
    const { SecurityGroupId } = call('ecs.CreateSecurityGroup', {
      RegionId: regionId,
      VpcId: text(properties, 'VpcId'),
      SecurityGroupName: text(properties, 'SecurityGroupName'),
      Description: text(properties, 'Description'),
      SecurityGroupType: text(properties, 'SecurityGroupType'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Tag: tags(step),
      ClientToken: clientToken,
    })
    return { physicalId: SecurityGroupId }
  },
  // The group has a row by now, so it is removed if a rule is refused. A rule that is there already is passed over.
  finish(step) {
    const rules = (property: string, direction: Direction) =>
      structs(step.properties, property)?.map(PERMISSIONS[direction]) ?? []
    authorizeRules(step, rules('SecurityGroupIngress', 'ingress'), 'ingress')
    authorizeRules(step, rules('SecurityGroupEgress', 'egress'), 'egress')
  },
  update(step) {
    const { changed, physicalId } = step
    if (changed.has('SecurityGroupIngress')) exchangeRules(step, 'SecurityGroupIngress', 'ingress')
    if (changed.has('SecurityGroupEgress')) exchangeRules(step, 'SecurityGroupEgress', 'egress')
    if (changed.has('Tags')) retag('ecs', step, { ResourceType: 'securitygroup', ids: [physicalId] })
    return undefined
  },
  // Guess: all rules of the group are compared with those that stand in it, whoever added them.
  read(step) {
    const { physicalId: SecurityGroupId, properties, regionId, call } = step
    const group = call('ecs.DescribeSecurityGroups', { RegionId: regionId, SecurityGroupId }).SecurityGroups
      .SecurityGroup?.[0]
    if (group === undefined) return undefined
    const { VpcId = '', SecurityGroupName = '', Description = '', SecurityGroupType = '', ResourceGroupId = '' } = group
    const rules = (property: string, direction: Direction) =>
      readRules(describeRules(step, SecurityGroupId, direction) ?? [], structs(properties, property) ?? [], direction)
    return {
      ...{ VpcId, SecurityGroupName, Description, SecurityGroupType, ResourceGroupId },
      SecurityGroupIngress: rules('SecurityGroupIngress', 'ingress'),
      SecurityGroupEgress: rules('SecurityGroupEgress', 'egress'),
      Tags: readTags(step, group.Tags?.Tag),
    }
  },
  attributes({ physicalId, properties }) {
    return { SecurityGroupId: physicalId, SecurityGroupName: text(properties, 'SecurityGroupName') ?? '' }
  },
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('ecs.DeleteSecurityGroup', { RegionId: regionId, SecurityGroupId: physicalId }))
  },
})
