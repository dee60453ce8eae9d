import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { routeTo } from '../../../rules/routes.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../gateway/errors.ts'
import { ipv4GatewayOf } from '../gateway/ipv4Gateways.ts'

/**
 * DeleteIpv4Gateway: deletes a Created IPv4 gateway to which no route leads (Guess: routes must be deleted first).
 * Deleting for the time of a network resource, then gone.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'DeleteIpv4Gateway', {
  ignores: { InternetMode: 'no packets flow here, so a VPC that may leave for the internet is like one that may not' },
  handle(context, { Ipv4GatewayId }) {
    const { world } = context
    const gateway = ipv4GatewayOf(context, Ipv4GatewayId)
    const route = routeTo(world, [Ipv4GatewayId])

    ensure(gateway.Status === 'Created', errors.ipv4GatewayStatus(gateway.Status))
    ensure(route === undefined, errors.ipv4GatewayRouted(route?.RouteEntryId ?? ''))

    world.ipv4Gateways.change(Ipv4GatewayId, { Status: 'Deleting' })
    world.plan('vpc.Ipv4GatewayGone', { Ipv4GatewayId }, duration('networkResource'))

    return {}
  },
})
