import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../gateway/errors.ts'

/**
 * DeleteIpv6Gateway: deletes a gateway without egress-only rules, in a VPC whose IPv6 addresses have no internet
 * bandwidth. Deleting for the time of a network resource, then gone with the routes that lead to it.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'DeleteIpv6Gateway', {
  handle({ world, own }, { Ipv6GatewayId }) {
    const gateway = own(world.ipv6Gateways, Ipv6GatewayId)
    ensure(gateway, errors.ipv6GatewayNotFound(Ipv6GatewayId))
    const [rule] = world.ipv6EgressRules.list('gateway', Ipv6GatewayId, { limit: 1 })
    const addresses = world.ipv6Addresses.list('vpc', gateway.VpcId)
    const public6 = addresses.find((row) => row.Ipv6InternetBandwidthId !== '')

    ensure(gateway.Status === 'Available', errors.ipv6GatewayStatus(gateway.Status))
    ensure(rule === undefined, errors.ipv6GatewayInUse('Ipv6EgressOnlyRule', rule?.Ipv6EgressOnlyRuleId ?? ''))
    const bandwidthId = public6?.Ipv6InternetBandwidthId ?? ''
    ensure(public6 === undefined, errors.ipv6GatewayInUse('Ipv6InternetBandwidth', bandwidthId))

    world.ipv6Gateways.change(Ipv6GatewayId, { Status: 'Deleting' })
    world.plan('vpc.Ipv6GatewayGone', { Ipv6GatewayId }, duration('networkResource'))

    return {}
  },
})
