import { changes, type EventHandlers } from '../../../door/events.ts'
import { UNBOUND } from '../../../rules/eip.ts'
import { freeAddressesOf } from '../../../rules/privateAddress.ts'
import { removeRoutesTo } from '../../../rules/routes.ts'
import type { World } from '../../../world/world.ts'

interface Gateway {
  readonly NatGatewayId: string
}

/** What follows later for NAT gateways and their entries. What is gone by then, or moved on, is left alone. */
export const natEvents: EventHandlers = {
  'vpc.NatGatewayAvailable': changes<Gateway>(({ world }, { NatGatewayId }) => {
    const status = world.natGateways.get(NatGatewayId)?.Status
    if (status === 'Creating' || status === 'Modifying') world.natGateways.change(NatGatewayId, { Status: 'Available' })
  }),

  'vpc.NatGatewayGone': changes<Gateway>(({ world }, { NatGatewayId }) => {
    if (world.natGateways.get(NatGatewayId)?.Status === 'Deleting') removeNatGateway(world, NatGatewayId)
  }),

  'vpc.SnatEntryAvailable': changes<{ SnatEntryId: string }>(({ world }, { SnatEntryId }) => {
    const status = world.snatEntries.get(SnatEntryId)?.Status
    if (status === 'Pending' || status === 'Modifying') world.snatEntries.change(SnatEntryId, { Status: 'Available' })
  }),

  'vpc.SnatEntryGone': changes<{ SnatEntryId: string }>(({ world }, { SnatEntryId }) => {
    if (world.snatEntries.get(SnatEntryId)?.Status === 'Deleting') world.snatEntries.remove(SnatEntryId)
  }),

  'vpc.ForwardEntryAvailable': changes<{ ForwardEntryId: string }>(({ world }, { ForwardEntryId }) => {
    const status = world.forwardEntries.get(ForwardEntryId)?.Status
    if (status === 'Pending' || status === 'Modifying')
      world.forwardEntries.change(ForwardEntryId, { Status: 'Available' })
  }),

  'vpc.ForwardEntryGone': changes<{ ForwardEntryId: string }>(({ world }, { ForwardEntryId }) => {
    if (world.forwardEntries.get(ForwardEntryId)?.Status === 'Deleting') world.forwardEntries.remove(ForwardEntryId)
  }),
}

/** With what Force took along: entries, and EIPs, which stay with the account. */
function removeNatGateway(world: World, NatGatewayId: string): void {
  removeRoutesTo(world, NatGatewayId)
  for (const { SnatEntryId } of world.snatEntries.list('natGateway', NatGatewayId))
    world.snatEntries.remove(SnatEntryId)
  for (const { ForwardEntryId } of world.forwardEntries.list('natGateway', NatGatewayId))
    world.forwardEntries.remove(ForwardEntryId)
  for (const { AllocationId } of world.eips.list('instance', NatGatewayId)) {
    freeAddressesOf(world, AllocationId)
    world.eips.change(AllocationId, UNBOUND)
  }
  freeAddressesOf(world, NatGatewayId)
  world.natGateways.remove(NatGatewayId)
}
