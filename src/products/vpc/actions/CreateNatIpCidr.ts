import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { newId } from '../../../world/ids.ts'
import { ensureNatIpCidr, ensureNatIpTexts, steadyIntranetGatewayOf } from '../nat/natIps.ts'

/**
 * CreateNatIpCidr: a further block from which an intranet NAT gateway draws addresses. At once.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'CreateNatIpCidr', {
  handle(context, { NatGatewayId, NatIpCidr, NatIpCidrName, NatIpCidrDescription }) {
    const { world } = context
    ensureNatIpTexts(NatIpCidrName, NatIpCidrDescription)
    const gateway = steadyIntranetGatewayOf(context, NatGatewayId)
    ensureNatIpCidr(world, gateway, NatIpCidr)

    const { OwnerId, RegionId } = gateway
    const NatIpCidrId = newId(world, 'vpcnatcidr', RegionId)
    world.natIpCidrs.put({
      OwnerId,
      RegionId,
      NatIpCidrId,
      NatGatewayId,
      NatIpCidr,
      NatIpCidrName: NatIpCidrName ?? '',
      NatIpCidrDescription: NatIpCidrDescription ?? '',
      IsDefault: false,
      CreationTime: isoSeconds(world.nowMs),
    })

    return { NatIpCidrId }
  },
})
