import { defineAction } from '../../../door/action.ts'
import { cidrOnGateway } from '../../../world/rows/natIps.ts'
import { ensureNatIpTexts, natIpCidrOf, steadyIntranetGatewayOf } from '../nat/natIps.ts'

/**
 * ModifyNatIpCidrAttribute: name and description of a block of an intranet NAT gateway; what is not sent stays.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'ModifyNatIpCidrAttribute', {
  handle(context, { NatGatewayId, NatIpCidr, NatIpCidrName, NatIpCidrDescription }) {
    ensureNatIpTexts(NatIpCidrName, NatIpCidrDescription)
    const gateway = steadyIntranetGatewayOf(context, NatGatewayId)
    const row = natIpCidrOf(context, gateway, NatIpCidr)

    context.world.natIpCidrs.change(cidrOnGateway(NatGatewayId, NatIpCidr), {
      NatIpCidrName: NatIpCidrName || row.NatIpCidrName,
      NatIpCidrDescription: NatIpCidrDescription ?? row.NatIpCidrDescription,
    })

    return {}
  },
})
