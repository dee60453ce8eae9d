import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { duration } from '../../../world/facts/durations.ts'
import { newId } from '../../../world/ids.ts'
import * as errors from '../nat/errors.ts'
import { ensureForwardable, forwardTableOf, forwardTerms } from '../nat/forwardEntries.ts'
import { entryName } from '../nat/natGateways.ts'

/**
 * CreateForwardEntry: maps ports of an address of a NAT gateway to a private address of its VPC. Pending, then Available.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table; codes that Terraform tries again at.
 */
export default defineAction('vpc', 'CreateForwardEntry', {
  handle(context, request) {
    const { world, explain } = context
    const { ForwardTableId } = request
    const gateway = forwardTableOf(context, ForwardTableId)
    const { OwnerId, RegionId, NatGatewayId, VpcId } = gateway
    const ForwardEntryName = entryName(request.ForwardEntryName)
    const terms = forwardTerms(request, gateway)
    const limit = quotaLimit(world, 'forward_entries_per_table', { accountId: OwnerId, regionId: RegionId })
    const used = world.forwardEntries.count('table', ForwardTableId)

    ensure(gateway.Status === 'Available', errors.gatewayNotReady(gateway.Status))
    ensureForwardable(world, gateway, terms)
    explain('Quota', 'Entries of the DNAT table, against its quota.', { used, limit })
    ensure(limit === null || used < limit, errors.forwardTableFull(limit ?? 0))

    const ForwardEntryId = newId(world, 'fwd', RegionId)
    world.forwardEntries.put({
      ...terms,
      OwnerId,
      RegionId,
      ForwardEntryId,
      ForwardTableId,
      NatGatewayId,
      VpcId,
      ForwardEntryName,
      Status: 'Pending',
    })
    world.plan('vpc.ForwardEntryAvailable', { ForwardEntryId }, duration('natEntry'))

    return { ForwardEntryId }
  },
})
