import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { duration } from '../../../world/facts/durations.ts'
import { newId } from '../../../world/ids.ts'
import * as errors from '../nat/errors.ts'
import { entryName } from '../nat/natGateways.ts'
import { affinityOf, ensureSnatIps, snatIpsOf, snatTableOf, sourceOf } from '../nat/snatEntries.ts'

/**
 * CreateSnatEntry: lets a vSwitch or a block go out through addresses of a NAT gateway: its EIPs, or the private address
 * of an intranet gateway. Pending, then Available.
 * Not modelled: the addresses of a network interface (refused).
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table; codes that Terraform tries again at.
 */
export default defineAction('vpc', 'CreateSnatEntry', {
  handle(context, request) {
    const { world, explain } = context
    const { SnatTableId, SnatIp, EipAffinity } = request
    const gateway = snatTableOf(context, SnatTableId)
    const { OwnerId, RegionId, NatGatewayId } = gateway
    const SnatEntryName = entryName(request.SnatEntryName)
    const affinity = affinityOf(EipAffinity)
    ensure(!request.NetworkInterfaceId, invalidParameter('NetworkInterfaceId', 'It is not emulated.'))
    const SnatIps = snatIpsOf(world, gateway, SnatIp)
    const limit = quotaLimit(world, 'snat_entries_per_table', { accountId: OwnerId, regionId: RegionId })
    const used = world.snatEntries.count('table', SnatTableId)

    ensure(gateway.Status === 'Available', errors.gatewayNotReady(gateway.Status))
    const source = sourceOf(context, gateway, request)
    ensureSnatIps(world, gateway, SnatIps)
    explain('Quota', 'Entries of the SNAT table, against its quota.', { used, limit })
    ensure(limit === null || used < limit, errors.snatTableFull(limit ?? 0))

    const SnatEntryId = newId(world, 'snat', RegionId)
    world.snatEntries.put({
      ...source,
      OwnerId,
      RegionId,
      SnatEntryId,
      SnatTableId,
      NatGatewayId,
      SnatIps,
      SnatEntryName,
      EipAffinity: affinity,
      Status: 'Pending',
    })
    world.plan('vpc.SnatEntryAvailable', { SnatEntryId }, duration('natEntry'))

    return { SnatEntryId }
  },
})
