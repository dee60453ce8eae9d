import { defineAction } from '../../../door/action.ts'
import { showSet } from '../dhcp/dhcpOptionsSets.ts'

/**
 * GetDhcpOptionsSet: one DHCP options set, with the VPCs that have it.
 * Guess: of a set that does not exist nothing is told, not even a status: so Terraform knows that it was deleted; it takes
 * no code for that.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'GetDhcpOptionsSet', {
  handle({ world, own }, { DhcpOptionsSetId }) {
    const set = own(world.dhcpOptionsSets, DhcpOptionsSetId)
    if (set === undefined) return {}

    const attachments = world.dhcpAttachments.list('set', DhcpOptionsSetId)
    return {
      ...showSet(world, set),
      AssociateVpcs: attachments.map(({ VpcId, Status }) => ({
        VpcId,
        AssociateStatus: Status === 'InUse' ? 'InUse' : 'Pending',
      })),
    }
  },
})
