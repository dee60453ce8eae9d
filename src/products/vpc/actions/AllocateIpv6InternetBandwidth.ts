import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { newId } from '../../../world/ids.ts'
import { ensureBandwidth } from '../gateway/bandwidths.ts'
import * as errors from '../gateway/errors.ts'

/**
 * AllocateIpv6InternetBandwidth: lets an IPv6 address reach the internet through the IPv6 gateway of its VPC.
 * Guess: by bandwidth unless traffic is asked for.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'AllocateIpv6InternetBandwidth', {
  handle({ world, own }, request) {
    const { Ipv6AddressId, Bandwidth, InternetChargeType = 'PayByBandwidth', Ipv6GatewayId } = request
    const row = own(world.ipv6Addresses, Ipv6AddressId)
    ensure(row, errors.ipv6AddressNotFound(Ipv6AddressId))
    const [gateway] = world.ipv6Gateways.list('vpc', row.VpcId, { limit: 1 })

    ensureBandwidth(Bandwidth)
    const isKnown = InternetChargeType === 'PayByTraffic' || InternetChargeType === 'PayByBandwidth'
    ensure(isKnown, errors.illegalInternetChargeType())
    ensure(gateway, errors.noIpv6Gateway())
    ensure(!Ipv6GatewayId || Ipv6GatewayId === gateway.Ipv6GatewayId, errors.gatewayOfAnotherVpc())
    ensure(gateway.Status === 'Available', errors.ipv6GatewayStatus(gateway.Status))
    ensure(row.Ipv6InternetBandwidthId === '', errors.bandwidthExists(row.Ipv6InternetBandwidthId))

    const InternetBandwidthId = newId(world, 'ipv6bw', row.RegionId)
    const change = { Ipv6InternetBandwidthId: InternetBandwidthId, Bandwidth, InternetChargeType } as const
    world.ipv6Addresses.change(Ipv6AddressId, change)

    return { InternetBandwidthId, Ipv6AddressId }
  },
})
