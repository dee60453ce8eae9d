import { defineAction } from '../../../door/action.ts'
import { duration } from '../../../world/facts/durations.ts'
import { newId } from '../../../world/ids.ts'
import { ensureNatIpTexts, ensureNoPrefix, natIpCidrOf, natIpIn, steadyIntranetGatewayOf } from '../nat/natIps.ts'

/**
 * CreateNatIp: a further address of an intranet NAT gateway, from one of its blocks. Creating, then Available.
 * Not modelled: prefixes of addresses (refused).
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'CreateNatIp', {
  handle(context, request) {
    const { world } = context
    const { NatGatewayId, NatIpCidr, NatIpName, NatIpDescription } = request
    ensureNatIpTexts(NatIpName, NatIpDescription)
    ensureNoPrefix('Ipv4Prefix', request.Ipv4Prefix)
    ensureNoPrefix('Ipv4PrefixCount', request.Ipv4PrefixCount)
    const gateway = steadyIntranetGatewayOf(context, NatGatewayId)
    const cidr = natIpCidrOf(context, gateway, NatIpCidr)
    const NatIp = natIpIn(world, gateway, cidr, request.NatIp)

    const { OwnerId, RegionId, VSwitchId } = gateway
    const NatIpId = newId(world, 'vpcnatip', RegionId)
    world.natIps.put({
      OwnerId,
      RegionId,
      NatIpId,
      NatGatewayId,
      NatIpCidr,
      NatIp,
      NatIpName: NatIpName ?? '',
      NatIpDescription: NatIpDescription ?? '',
      IsDefault: false,
      Status: 'Creating',
    })
    if (cidr.IsDefault)
      world.addressReservations.put({ OwnerId, RegionId, VSwitchId, Address: NatIp, HolderId: NatIpId })
    world.plan('vpc.NatIpAvailable', { NatIpId }, duration('natEntry'))

    return { NatIpId, NatIp, NatIps: [{ NatIpId, NatIp, Ipv4Prefix: '' }], Ipv4Prefix: '' }
  },
})
