import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { bandwidthOf } from '../gateway/bandwidths.ts'
import * as errors from '../gateway/errors.ts'

/**
 * DeleteIpv6InternetBandwidth: the IPv6 address reaches its VPC only. Its egress-only rule must be gone before.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table of the sister action.
 */
export default defineAction('vpc', 'DeleteIpv6InternetBandwidth', {
  handle(context, request) {
    const { world } = context
    const { Ipv6AddressId } = bandwidthOf(context, request)
    const [rule] = world.ipv6EgressRules.list('address', Ipv6AddressId, { limit: 1 })

    ensure(rule === undefined, errors.ipv6GatewayInUse('Ipv6EgressOnlyRule', rule?.Ipv6EgressOnlyRuleId ?? ''))

    const none = { Ipv6InternetBandwidthId: '', Bandwidth: 0, InternetChargeType: '' } as const
    world.ipv6Addresses.change(Ipv6AddressId, none)

    return {}
  },
})
