import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../nat/errors.ts'
import { entryName } from '../nat/natGateways.ts'
import { affinityOf, ensureSnatIps, snatEntryOf, snatIpsOf, snatTableOf } from '../nat/snatEntries.ts'

/**
 * ModifySnatEntry: addresses, name and affinity of an Available SNAT entry. Modifying, then Available.
 * Guess: Modifying, as error tables say; a remark says Pending.
 * Not modelled: the addresses of a network interface (refused).
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table; codes that Terraform tries again at.
 */
export default defineAction('vpc', 'ModifySnatEntry', {
  handle(context, { SnatTableId, SnatEntryId, SnatIp, SnatEntryName, EipAffinity, NetworkInterfaceId }) {
    const { world } = context
    const entry = snatEntryOf(context, SnatTableId, SnatEntryId)
    const gateway = snatTableOf(context, SnatTableId)

    const name = entryName(SnatEntryName)
    const affinity = affinityOf(EipAffinity)
    ensure(!NetworkInterfaceId, invalidParameter('NetworkInterfaceId', 'It is not emulated.'))
    const SnatIps = SnatIp ? snatIpsOf(world, gateway, SnatIp) : entry.SnatIps
    ensure(entry.Status === 'Available', errors.incorrectSnatEntryStatus(entry.Status))
    if (SnatIp) ensureSnatIps(world, gateway, SnatIps)

    world.snatEntries.change(SnatEntryId, {
      SnatIps,
      SnatEntryName: name || entry.SnatEntryName,
      EipAffinity: EipAffinity === undefined ? entry.EipAffinity : affinity,
      Status: 'Modifying',
    })
    world.plan('vpc.SnatEntryAvailable', { SnatEntryId }, duration('natEntry'))

    return {}
  },
})
