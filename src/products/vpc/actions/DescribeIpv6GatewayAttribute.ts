import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../gateway/errors.ts'
import { showIpv6Gateway } from '../gateway/gatewayViews.ts'

/**
 * DescribeIpv6GatewayAttribute: one IPv6 gateway. None has a route table of its own.
 * Source: Vpc 2016-04-28 catalogue.
 */
export default defineAction('vpc', 'DescribeIpv6GatewayAttribute', {
  handle({ world, own }, { Ipv6GatewayId }) {
    const gateway = own(world.ipv6Gateways, Ipv6GatewayId)
    ensure(gateway, errors.ipv6GatewayNotFound(Ipv6GatewayId))

    return { ...showIpv6Gateway(gateway), GatewayRouteTableId: '' }
  },
})
