import { changes, type EventHandlers } from '../../../door/events.ts'
import { UNBOUND } from '../../../rules/eip.ts'
import { freeAddressesOf } from '../../../rules/privateAddress.ts'
import { removeRoutesTo } from '../../../rules/routes.ts'
import { cidrOnGateway } from '../../../world/rows/natIps.ts'
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

  'vpc.NatIpAvailable': changes<{ NatIpId: string }>(({ world }, { NatIpId }) => {
    if (world.natIps.get(NatIpId)?.Status === 'Creating') world.natIps.change(NatIpId, { Status: 'Available' })
  }),

  'vpc.NatIpGone': changes<{ NatIpId: string }>(({ world }, { NatIpId }) => {
    if (world.natIps.get(NatIpId)?.Status === 'Deleting') removeNatIp(world, NatIpId)
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

function removeNatIp(world: World, NatIpId: string): void {
  freeAddressesOf(world, NatIpId)
  world.natIps.remove(NatIpId)
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
  for (const { NatIpId } of world.natIps.list('natGateway', NatGatewayId)) removeNatIp(world, NatIpId)
  for (const { NatIpCidr } of world.natIpCidrs.list('natGateway', NatGatewayId))
    world.natIpCidrs.remove(cidrOnGateway(NatGatewayId, NatIpCidr))
  freeAddressesOf(world, NatGatewayId)
  world.natGateways.remove(NatGatewayId)
}
