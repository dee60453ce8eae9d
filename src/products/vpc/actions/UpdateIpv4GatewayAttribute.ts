import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../gateway/errors.ts'
import { ipv4GatewayOf } from '../gateway/ipv4Gateways.ts'
import { ensureTexts } from '../gateway/texts.ts'

/**
 * UpdateIpv4GatewayAttribute: name and description of a Created IPv4 gateway. What is not sent stays.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'UpdateIpv4GatewayAttribute', {
  handle(context, { Ipv4GatewayId, Ipv4GatewayName, Ipv4GatewayDescription }) {
    const gateway = ipv4GatewayOf(context, Ipv4GatewayId)

    ensureTexts(['Ipv4GatewayName', Ipv4GatewayName], ['Ipv4GatewayDescription', Ipv4GatewayDescription])
    ensure(gateway.Status === 'Created', errors.ipv4GatewayStatus(gateway.Status))

    context.world.ipv4Gateways.change(Ipv4GatewayId, {
      Ipv4GatewayName: Ipv4GatewayName ?? gateway.Ipv4GatewayName,
      Ipv4GatewayDescription: Ipv4GatewayDescription ?? gateway.Ipv4GatewayDescription,
    })

    return {}
  },
})
