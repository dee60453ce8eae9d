import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../gateway/errors.ts'
import { ensureTexts } from '../gateway/texts.ts'

/**
 * ModifyIpv6GatewayAttribute: name and description of an Available IPv6 gateway.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'ModifyIpv6GatewayAttribute', {
  handle({ world, own }, { Ipv6GatewayId, Name, Description }) {
    const gateway = own(world.ipv6Gateways, Ipv6GatewayId)

    ensure(gateway, errors.ipv6GatewayNotFound(Ipv6GatewayId))
    ensureTexts(['Name', Name], ['Description', Description])
    ensure(gateway.Status === 'Available', errors.ipv6GatewayStatus(gateway.Status))

    world.ipv6Gateways.change(Ipv6GatewayId, {
      Name: Name ?? gateway.Name,
      Description: Description ?? gateway.Description,
    })

    return {}
  },
})
