import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import { addressOnGateway } from '../../../world/rows/nat.ts'
import * as errors from '../nat/natIpErrors.ts'
import { ensureNoPrefix } from '../nat/natIps.ts'

/**
 * DeleteNatIp: takes an address that no entry uses, and not the one that came with it, from an intranet NAT gateway.
 * Deleting, then gone.
 * Not modelled: prefixes of addresses (refused).
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'DeleteNatIp', {
  handle({ world, own }, { NatIpId, NatGatewayId, Ipv4Prefix }) {
    ensureNoPrefix('Ipv4Prefix', Ipv4Prefix)
    const row = own(world.natIps, NatIpId)
    ensure(row, errors.natIpNotFound(NatIpId ?? ''))
    ensure(!NatGatewayId || NatGatewayId === row.NatGatewayId, errors.natIpNotFound(row.NatIpId))
    const onGateway = addressOnGateway(row.NatGatewayId, row.NatIp)

    ensure(!row.IsDefault, errors.isDefault())
    ensure(row.Status === 'Available', errors.incorrectNatIpStatus(row.Status))
    ensure(world.snatEntries.count('ip', onGateway) === 0, errors.natIpInUse('SnatEntry'))
    ensure(world.forwardEntries.count('ip', onGateway) === 0, errors.natIpInUse('ForwardEntry'))

    world.natIps.change(row.NatIpId, { Status: 'Deleting' })
    world.plan('vpc.NatIpGone', { NatIpId: row.NatIpId }, duration('natEntry'))

    return {}
  },
})
