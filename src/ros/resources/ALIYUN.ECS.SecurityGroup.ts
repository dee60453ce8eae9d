import { defineResource } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { structs, TAG_FIELDS, tags, text } from './properties.ts'
import {
  EGRESS_PROPERTIES,
  egressPermission,
  INGRESS_PROPERTIES,
  inBatches,
  ingressPermission,
} from './securityGroupRules.ts'

/** ALIYUN::ECS::SecurityGroup: CreateSecurityGroup and its inline rules. */
export default defineResource('ALIYUN::ECS::SecurityGroup', {
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
  fields: { SecurityGroupIngress: INGRESS_PROPERTIES, SecurityGroupEgress: EGRESS_PROPERTIES, Tags: TAG_FIELDS },
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
  finish({ physicalId, properties, regionId, call }) {
    const ingress = structs(properties, 'SecurityGroupIngress')?.map(ingressPermission) ?? []
    for (const Permissions of inBatches(ingress)) {
      call('ecs.AuthorizeSecurityGroup', { RegionId: regionId, SecurityGroupId: physicalId, Permissions })
    }
    const egress = structs(properties, 'SecurityGroupEgress')?.map(egressPermission) ?? []
    for (const Permissions of inBatches(egress)) {
      call('ecs.AuthorizeSecurityGroupEgress', { RegionId: regionId, SecurityGroupId: physicalId, Permissions })
    }
  },
  attributes({ physicalId, properties }) {
    return { SecurityGroupId: physicalId, SecurityGroupName: text(properties, 'SecurityGroupName') ?? '' }
  },
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('ecs.DeleteSecurityGroup', { RegionId: regionId, SecurityGroupId: physicalId }))
  },
})
