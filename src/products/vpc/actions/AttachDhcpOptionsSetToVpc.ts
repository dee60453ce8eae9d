import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { ensureRoomForVpc, moveAttachment, vpcOf } from '../dhcp/attachments.ts'
import { steadySet } from '../dhcp/dhcpOptionsSets.ts'
import * as errors from '../dhcp/errors.ts'
import { incorrectVpcStatus } from '../vpc/errors.ts'

/**
 * AttachDhcpOptionsSetToVpc: gives an Available VPC a DHCP options set; it has one at most. Pending, then InUse.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table. Guess: the code of a VPC that is not Available.
 */
export default defineAction('vpc', 'AttachDhcpOptionsSetToVpc', {
  handle(context, { DhcpOptionsSetId, VpcId }) {
    const { world } = context
    const set = steadySet(context, DhcpOptionsSetId)
    const vpc = vpcOf(context, VpcId)
    const present = world.dhcpAttachments.get(VpcId)

    ensure(vpc.Status === 'Available', incorrectVpcStatus(vpc.Status))
    ensure(present?.Status !== 'InUse', errors.attachmentExists(present?.DhcpOptionsSetId ?? ''))
    ensure(present === undefined, errors.attachmentStatus())
    ensureRoomForVpc(context, set)

    moveAttachment(world, { VpcId, DhcpOptionsSetId, Status: 'Attaching' })

    return {}
  },
})
