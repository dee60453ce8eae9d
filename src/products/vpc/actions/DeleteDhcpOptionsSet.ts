import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import { shownStatus, steadySet } from '../dhcp/dhcpOptionsSets.ts'
import * as errors from '../dhcp/errors.ts'

/**
 * DeleteDhcpOptionsSet: deletes a set that no VPC has. Deleting, then gone.
 * A set that a VPC is just losing is refused by its status, by which Terraform tries again.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'DeleteDhcpOptionsSet', {
  handle(context, { DhcpOptionsSetId }) {
    const { world } = context
    const set = steadySet(context, DhcpOptionsSetId)
    const attachments = world.dhcpAttachments.list('set', DhcpOptionsSetId)
    const user = attachments.find(({ Status }) => Status === 'InUse')

    ensure(user === undefined, errors.setAttached(user?.VpcId ?? ''))
    ensure(attachments.length === 0, errors.setStatus(shownStatus(world, set)))

    world.dhcpOptionsSets.change(DhcpOptionsSetId, { Status: 'Deleting' })
    world.plan('vpc.DhcpOptionsSetGone', { DhcpOptionsSetId }, duration('networkResource'))

    return {}
  },
})
