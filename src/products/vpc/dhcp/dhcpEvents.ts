import { changes, type EventHandlers } from '../../../door/events.ts'

interface OfSet {
  readonly DhcpOptionsSetId: string
}

/** What follows later about DHCP options sets and the VPCs that have them. */
export const dhcpEvents: EventHandlers = {
  'vpc.DhcpOptionsSetAvailable': changes<OfSet>(({ world }, { DhcpOptionsSetId }) => {
    if (world.dhcpOptionsSets.get(DhcpOptionsSetId)?.Status === 'Pending')
      world.dhcpOptionsSets.change(DhcpOptionsSetId, { Status: 'Available' })
  }),

  'vpc.DhcpOptionsSetGone': changes<OfSet>(({ world }, { DhcpOptionsSetId }) => {
    if (world.dhcpOptionsSets.get(DhcpOptionsSetId)?.Status === 'Deleting')
      world.dhcpOptionsSets.remove(DhcpOptionsSetId)
  }),

  'vpc.DhcpAttachmentSettled': changes<{ VpcId: string }>(({ world }, { VpcId }) => {
    const status = world.dhcpAttachments.get(VpcId)?.Status
    if (status === 'Attaching') world.dhcpAttachments.change(VpcId, { Status: 'InUse' })
    if (status === 'Detaching') world.dhcpAttachments.remove(VpcId)
  }),
}
