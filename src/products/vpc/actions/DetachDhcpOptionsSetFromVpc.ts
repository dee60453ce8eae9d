import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { moveAttachment, steadyAttachment, vpcOf } from '../dhcp/attachments.ts'
import { steadySet } from '../dhcp/dhcpOptionsSets.ts'
import * as errors from '../dhcp/errors.ts'

/**
 * DetachDhcpOptionsSetFromVpc: takes the DHCP options set from a VPC. Pending, then it has none.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'DetachDhcpOptionsSetFromVpc', {
  handle(context, { DhcpOptionsSetId, VpcId }) {
    const { world } = context
    steadySet(context, DhcpOptionsSetId)
    vpcOf(context, VpcId)
    const attachment = steadyAttachment(world, VpcId)

    ensure(attachment.DhcpOptionsSetId === DhcpOptionsSetId, errors.otherSet(attachment.DhcpOptionsSetId))

    moveAttachment(world, { ...attachment, Status: 'Detaching' })

    return {}
  },
})
