import { defineAction } from '../../../door/action.ts'
import { natGatewayOf } from '../nat/natGateways.ts'
import { natGatewayAttributes } from '../nat/natViews.ts'

/**
 * GetNatGatewayAttribute: one NAT gateway, with how many entries its tables have.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'GetNatGatewayAttribute', {
  handle(context, { NatGatewayId }) {
    return natGatewayAttributes(context.world, natGatewayOf(context, NatGatewayId))
  },
})
