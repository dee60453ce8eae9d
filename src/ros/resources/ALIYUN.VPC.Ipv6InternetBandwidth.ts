import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere } from './gone.ts'
import { number, text } from './properties.ts'
import { told } from './told.ts'

/** ALIYUN::VPC::Ipv6InternetBandwidth: lets an IPv6 address reach the internet. */
export default defineResource('ALIYUN::VPC::Ipv6InternetBandwidth', {
  creates: 'vpc.AllocateIpv6InternetBandwidth',
  emulates: ['Ipv6AddressId', 'Ipv6GatewayId', 'Bandwidth', 'InternetChargeType'],
  create({ properties, regionId, clientToken, call }) {
    const { InternetBandwidthId } = call('vpc.AllocateIpv6InternetBandwidth', {
      RegionId: regionId,
      Ipv6AddressId: text(properties, 'Ipv6AddressId') ?? '',
      Ipv6GatewayId: text(properties, 'Ipv6GatewayId'),
      Bandwidth: number(properties, 'Bandwidth') ?? 0,
      InternetChargeType: text(properties, 'InternetChargeType'),
      ClientToken: clientToken,
    })
    return { physicalId: InternetBandwidthId }
  },
  updates: ['Bandwidth'],
  update({ physicalId: Ipv6InternetBandwidthId, properties, regionId, call }) {
    const Bandwidth = number(properties, 'Bandwidth') ?? 0
    call('vpc.ModifyIpv6InternetBandwidth', { RegionId: regionId, Ipv6InternetBandwidthId, Bandwidth })
    return undefined
  },
  read(step) {
    const address = describe(step)
    if (address === undefined) return undefined
    const { Ipv6AddressId, Ipv6GatewayId, Ipv6InternetBandwidth } = address
    const { Bandwidth, InternetChargeType } = Ipv6InternetBandwidth ?? {}
    return told(step, { Ipv6AddressId, Ipv6GatewayId, Bandwidth, InternetChargeType })
  },
  attributes: ({ physicalId }) => ({ InternetBandwidthId: physicalId }),
  remove({ physicalId: Ipv6InternetBandwidthId, regionId, call }) {
    ifThere(() => call('vpc.DeleteIpv6InternetBandwidth', { RegionId: regionId, Ipv6InternetBandwidthId }))
  },
})

/** The address that has the bandwidth. */
function describe({ physicalId: Ipv6InternetBandwidthId, regionId, call }: ResourceStep) {
  const request = { RegionId: regionId, Ipv6InternetBandwidthId }
  return call('vpc.DescribeIpv6Addresses', request).Ipv6Addresses.Ipv6Address?.[0]
}
