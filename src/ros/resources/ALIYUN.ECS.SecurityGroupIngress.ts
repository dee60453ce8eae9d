import { defineResource } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { text } from './properties.ts'
import { INGRESS_PROPERTIES, ingressPermission } from './securityGroupRules.ts'

/** ALIYUN::ECS::SecurityGroupIngress: one rule of a group, made and revoked. Its physical id is the group's. */
export default defineResource('ALIYUN::ECS::SecurityGroupIngress', {
  emulates: ['SecurityGroupId', ...INGRESS_PROPERTIES],
  create({ properties, regionId, clientToken, call }) {
    const SecurityGroupId = text(properties, 'SecurityGroupId') ?? ''
    const Permissions = [ingressPermission(properties)]
    call('ecs.AuthorizeSecurityGroup', { RegionId: regionId, SecurityGroupId, Permissions, ClientToken: clientToken })
    return { physicalId: SecurityGroupId }
  },
  attributes: () => ({}),
  remove({ physicalId, properties, regionId, clientToken, call }) {
    const Permissions = [ingressPermission(properties)]
    const request = { RegionId: regionId, SecurityGroupId: physicalId, Permissions, ClientToken: clientToken }
    ifThere(() => call('ecs.RevokeSecurityGroup', request))
  },
})
