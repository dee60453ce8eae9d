import { defineResource } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { structs, tags, text } from './properties.ts'
import { egressPermission, inBatches, ingressPermission } from './securityGroupRules.ts'

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
  create({ properties, regionId, clientToken, call }) {
    const { SecurityGroupId } = call('ecs.CreateSecurityGroup', {
      RegionId: regionId,
      VpcId: text(properties, 'VpcId'),
      SecurityGroupName: text(properties, 'SecurityGroupName'),
      Description: text(properties, 'Description'),
      SecurityGroupType: text(properties, 'SecurityGroupType'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Tag: tags(properties),
      ClientToken: clientToken,
    })
    return { physicalId: SecurityGroupId }
  },
  pending({ physicalId, properties, regionId, call }) {
    const ingress = structs(properties, 'SecurityGroupIngress')?.map(ingressPermission) ?? []
    for (const Permissions of inBatches(ingress)) {
      call('ecs.AuthorizeSecurityGroup', { RegionId: regionId, SecurityGroupId: physicalId, Permissions })
    }
    const egress = structs(properties, 'SecurityGroupEgress')?.map(egressPermission) ?? []
    for (const Permissions of inBatches(egress)) {
      call('ecs.AuthorizeSecurityGroupEgress', { RegionId: regionId, SecurityGroupId: physicalId, Permissions })
    }
    return undefined
  },
  attributes({ physicalId, properties }) {
    return { SecurityGroupId: physicalId, SecurityGroupName: text(properties, 'SecurityGroupName') ?? '' }
  },
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('ecs.DeleteSecurityGroup', { RegionId: regionId, SecurityGroupId: physicalId }))
  },
})
