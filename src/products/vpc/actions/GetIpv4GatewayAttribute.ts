import { defineAction } from '../../../door/action.ts'
import { ipv4GatewayOf, showIpv4Gateway } from '../gateway/ipv4Gateways.ts'

/**
 * GetIpv4GatewayAttribute: one IPv4 gateway. One that is gone is a 404.
 * Source: Vpc 2016-04-28 catalogue.
 */
export default defineAction('vpc', 'GetIpv4GatewayAttribute', {
  handle(context, { Ipv4GatewayId }) {
    const gateway = ipv4GatewayOf(context, Ipv4GatewayId)

    return { ...showIpv4Gateway(gateway), CreateTime: gateway.CreationTime }
  },
})
