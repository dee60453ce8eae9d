import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { ensureRoomForVpc, moveAttachment, steadyAttachment, vpcOf } from '../dhcp/attachments.ts'
import { steadySet } from '../dhcp/dhcpOptionsSets.ts'
import * as errors from '../dhcp/errors.ts'

/**
 * ReplaceVpcDhcpOptionsSet: gives a VPC another DHCP options set than it has. Pending, then InUse.
 * Guess: the earlier set is free of the VPC at once, the set that it has already is refused, and all codes, which are
 * those of AttachDhcpOptionsSetToVpc and DetachDhcpOptionsSetFromVpc.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'ReplaceVpcDhcpOptionsSet', {
  handle(context, { DhcpOptionsSetId, VpcId }) {
    const { world } = context
    const set = steadySet(context, DhcpOptionsSetId)
    vpcOf(context, VpcId)
    const attachment = steadyAttachment(world, VpcId)

    ensure(attachment.DhcpOptionsSetId !== DhcpOptionsSetId, errors.attachmentExists(DhcpOptionsSetId))
    ensureRoomForVpc(context, set)

    moveAttachment(world, { VpcId, DhcpOptionsSetId, Status: 'Attaching' })

    return {}
  },
})
