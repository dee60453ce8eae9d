import { defineResource } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { text } from './properties.ts'
import { EGRESS_PROPERTIES, egressPermission } from './securityGroupRules.ts'

/** ALIYUN::ECS::SecurityGroupEgress: one rule of a group, made and revoked. Its physical id is the group's. */
export default defineResource('ALIYUN::ECS::SecurityGroupEgress', {
  emulates: ['SecurityGroupId', ...EGRESS_PROPERTIES],
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
  attributes: () => ({}),
  remove({ physicalId, properties, regionId, clientToken, call }) {
    const Permissions = [egressPermission(properties)]
    const request = { RegionId: regionId, SecurityGroupId: physicalId, Permissions, ClientToken: clientToken }
    ifThere(() => call('ecs.RevokeSecurityGroupEgress', request))
  },
})
