import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../nat/errors.ts'
import { natGatewayDependents, natGatewayOf } from '../nat/natGateways.ts'

/**
 * DeleteNatGateway: deletes an Available NAT gateway without entries and EIPs; Force takes them along (the EIPs stay
 * with the account). Deleting, then gone, its private address free again.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'DeleteNatGateway', {
  handle(context, { NatGatewayId, Force = false }) {
    const { world } = context
    const gateway = natGatewayOf(context, NatGatewayId)
    const dependents = natGatewayDependents(world, NatGatewayId)

    ensure(!gateway.DeletionProtection, errors.isProtected())
    ensure(gateway.Status === 'Available', errors.incorrectNatGatewayStatus(gateway.Status, 404))
    ensure(Force || dependents === undefined, errors.hasDependents(dependents ?? 'EIPS'))

    world.natGateways.change(NatGatewayId, { Status: 'Deleting' })
    for (const { SnatEntryId } of world.snatEntries.list('natGateway', NatGatewayId))
      world.snatEntries.change(SnatEntryId, { Status: 'Deleting' })
    for (const { ForwardEntryId } of world.forwardEntries.list('natGateway', NatGatewayId))
      world.forwardEntries.change(ForwardEntryId, { Status: 'Deleting' })
    for (const { AllocationId } of world.eips.list('instance', NatGatewayId))
      world.eips.change(AllocationId, { Status: 'Unassociating' })
    world.plan('vpc.NatGatewayGone', { NatGatewayId }, duration('natGatewayDelete'))

    return {}
  },
})
