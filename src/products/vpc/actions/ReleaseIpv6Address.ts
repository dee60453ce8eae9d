import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { releaseIpv6Address } from '../../../rules/ipv6.ts'
import * as errors from '../gateway/errors.ts'

/**
 * ReleaseIpv6Address: gives an address back that no network interface has, at once. One with internet bandwidth stays.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'ReleaseIpv6Address', {
  handle({ world, own }, { Ipv6AddressId }) {
    const row = own(world.ipv6Addresses, Ipv6AddressId)

    ensure(row, errors.ipv6AddressNotFound(Ipv6AddressId))
    ensure(row.NetworkInterfaceId === '', errors.ipv6AddressHeld(row.NetworkInterfaceId))
    ensure(row.Ipv6InternetBandwidthId === '', errors.ipv6AddressHasBandwidth(row.Ipv6InternetBandwidthId))

    releaseIpv6Address(world, Ipv6AddressId)

    return {}
  },
})
