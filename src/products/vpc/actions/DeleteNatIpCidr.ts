import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { cidrOnGateway } from '../../../world/rows/natIps.ts'
import * as errors from '../nat/natIpErrors.ts'
import { natIpCidrOf, steadyIntranetGatewayOf } from '../nat/natIps.ts'

/**
 * DeleteNatIpCidr: takes a block of which no address is left, and not the default one, from an intranet NAT gateway.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'DeleteNatIpCidr', {
  handle(context, { NatGatewayId, NatIpCidr }) {
    const { world } = context
    const gateway = steadyIntranetGatewayOf(context, NatGatewayId)
    const { IsDefault } = natIpCidrOf(context, gateway, NatIpCidr)
    const key = cidrOnGateway(NatGatewayId, NatIpCidr)

    ensure(!IsDefault, errors.isDefault())
    ensure(world.natIps.count('cidr', key) === 0, errors.natIpCidrInUse())

    world.natIpCidrs.remove(key)

    return {}
  },
})
