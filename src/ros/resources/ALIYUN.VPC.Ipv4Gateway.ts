import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere, unlessGone, untilGone } from './gone.ts'
import { text } from './properties.ts'
import { changedText, told } from './told.ts'

/** ALIYUN::VPC::Ipv4Gateway: the IPv4 gateway of a VPC, ready when Created. It is not enabled. */
export default defineResource('ALIYUN::VPC::Ipv4Gateway', {
  creates: 'vpc.CreateIpv4Gateway',
  imports: { identifier: 'Ipv4GatewayId' },
  emulates: ['VpcId', 'Ipv4GatewayName', 'Ipv4GatewayDescription'],
  create({ properties, regionId, clientToken, call }) {
    const { Ipv4GatewayId } = call('vpc.CreateIpv4Gateway', {
      RegionId: regionId,
      VpcId: text(properties, 'VpcId') ?? '',
      Ipv4GatewayName: text(properties, 'Ipv4GatewayName'),
      Ipv4GatewayDescription: text(properties, 'Ipv4GatewayDescription'),
      ClientToken: clientToken,
    })
    return { physicalId: Ipv4GatewayId }
  },
  pending(step) {
    return describe(step)?.Status === 'Created' ? undefined : [{ table: 'ipv4Gateways', key: step.physicalId }]
  },
  // Guess: no table says what can be updated; the API changes these.
  updates: ['Ipv4GatewayName', 'Ipv4GatewayDescription'],
  update(step) {
    step.call('vpc.UpdateIpv4GatewayAttribute', {
      RegionId: step.regionId,
      Ipv4GatewayId: step.physicalId,
      Ipv4GatewayName: changedText(step, 'Ipv4GatewayName'),
      Ipv4GatewayDescription: changedText(step, 'Ipv4GatewayDescription'),
    })
    return undefined
  },
  read(step) {
    const gateway = describe(step)
    if (gateway === undefined) return undefined
    const { VpcId, Ipv4GatewayName, Ipv4GatewayDescription } = gateway
    return told(step, { VpcId, Ipv4GatewayName, Ipv4GatewayDescription })
  },
  attributes(step) {
    const gateway = describe(step)
    return {
      Ipv4GatewayId: step.physicalId,
      Ipv4GatewayName: gateway?.Ipv4GatewayName ?? '',
      Ipv4GatewayDescription: gateway?.Ipv4GatewayDescription ?? '',
      Ipv4GatewayRouteTableId: gateway?.Ipv4GatewayRouteTableId ?? '',
      VpcId: gateway?.VpcId ?? '',
      CreateTime: gateway?.CreateTime ?? '',
    }
  },
  remove({ physicalId, regionId, call }) {
    ifThere(() => call('vpc.DeleteIpv4Gateway', { RegionId: regionId, Ipv4GatewayId: physicalId }))
  },
  leaving: (step) => untilGone('ipv4Gateways', step.physicalId, describe(step)?.Status, 'Deleting'),
})

function describe({ physicalId: Ipv4GatewayId, regionId, call }: ResourceStep) {
  return unlessGone(() => call('vpc.GetIpv4GatewayAttribute', { RegionId: regionId, Ipv4GatewayId }))
}
