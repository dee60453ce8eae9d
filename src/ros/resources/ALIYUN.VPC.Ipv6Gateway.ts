import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere, unlessGone, untilGone } from './gone.ts'
import { TAG_FIELDS, tags, text } from './properties.ts'
import { readTags, retag } from './tagging.ts'
import { changedText, hasChanged, told, vpcArn } from './told.ts'

/** ALIYUN::VPC::Ipv6Gateway: the IPv6 gateway of a VPC that has IPv6, ready when Available. */
export default defineResource('ALIYUN::VPC::Ipv6Gateway', {
  creates: 'vpc.CreateIpv6Gateway',
  imports: { identifier: 'Ipv6GatewayId' },
  emulates: ['VpcId', 'Name', 'Description', 'Tags'],
  fields: { Tags: TAG_FIELDS },
  // Gateways are no longer sold in other sizes.
  accepts: { Spec: ['Free'] },
  create(step) {
    const { properties, regionId, clientToken, call } = step
    const { Ipv6GatewayId } = call('vpc.CreateIpv6Gateway', {
      RegionId: regionId,
      VpcId: text(properties, 'VpcId') ?? '',
      Name: text(properties, 'Name'),
      Description: text(properties, 'Description'),
      Tag: tags(step),
      ClientToken: clientToken,
    })
    return { physicalId: Ipv6GatewayId }
  },
  pending(step) {
    return describe(step)?.Status === 'Available' ? undefined : [{ table: 'ipv6Gateways', key: step.physicalId }]
  },
  updates: ['Name', 'Description', 'Tags'],
  update(step) {
    const { physicalId, regionId, call, changed } = step
    if (changed.has('Tags')) retag('vpc', step, { ResourceType: 'IPV6GATEWAY', ids: [physicalId] })
    if (!hasChanged(step, 'Name', 'Description')) return undefined
    const [Name, Description] = [changedText(step, 'Name'), changedText(step, 'Description')]
    call('vpc.ModifyIpv6GatewayAttribute', { RegionId: regionId, Ipv6GatewayId: physicalId, Name, Description })
    return undefined
  },
  read(step) {
    const gateway = describe(step)
    if (gateway === undefined) return undefined
    const { VpcId, Name, Description } = gateway
    return told(step, { VpcId, Name, Description, Tags: readTags(step, gateway.Tags?.Tag) })
  },
  attributes: (step) => ({ Ipv6GatewayId: step.physicalId, Arn: vpcArn(step, 'ipv6gateway') }),
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('vpc.DeleteIpv6Gateway', { RegionId: regionId, Ipv6GatewayId: physicalId }))
  },
  leaving: (step) => untilGone('ipv6Gateways', step.physicalId, describe(step)?.Status, 'Deleting'),
})

function describe({ physicalId: Ipv6GatewayId, regionId, call }: ResourceStep) {
  return unlessGone(() => call('vpc.DescribeIpv6GatewayAttribute', { RegionId: regionId, Ipv6GatewayId }))
}
