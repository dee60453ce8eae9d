import { defineAction } from '../../../door/action.ts'
import { bandwidthOf, ensureBandwidth } from '../gateway/bandwidths.ts'

/**
 * ModifyIpv6InternetBandwidth: another bandwidth for an IPv6 address that reaches the internet, at once.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table of the sister action.
 */
export default defineAction('vpc', 'ModifyIpv6InternetBandwidth', {
  handle(context, request) {
    ensureBandwidth(request.Bandwidth)
    const { Ipv6AddressId } = bandwidthOf(context, request)

    context.world.ipv6Addresses.change(Ipv6AddressId, { Bandwidth: request.Bandwidth })

    return {}
  },
})
