import type { ActionContext } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { duration } from '../../../world/facts/durations.ts'
import type { DhcpAttachmentRow, DhcpOptionsSetRow } from '../../../world/rows/dhcpOptionsSets.ts'
import type { VpcRow } from '../../../world/rows/vpc.ts'
import type { World } from '../../../world/world.ts'
import * as errors from './errors.ts'

export function vpcOf({ world, own }: ActionContext, id: string): VpcRow {
  const vpc = own(world.vpcs, id)
  ensure(vpc, errors.vpcNotFound(id))
  return vpc
}

/** The set that a VPC has. Refuses a VPC without one, and one that is just given it or loses it. */
export function steadyAttachment(world: World, vpcId: string): DhcpAttachmentRow {
  const attachment = world.dhcpAttachments.get(vpcId)
  ensure(attachment, errors.attachmentMissing())
  ensure(attachment.Status === 'InUse', errors.attachmentStatus())
  return attachment
}

/** Refuses a set that as many VPCs have as may. */
export function ensureRoomForVpc({ world, accountId, regionId, explain }: ActionContext, set: DhcpOptionsSetRow): void {
  const limit = quotaLimit(world, 'vpcs_per_dhcp_options_set', { accountId, regionId })
  const used = world.dhcpAttachments.count('set', set.DhcpOptionsSetId)
  explain('Quota', 'VPCs that have the DHCP options set, against its quota.', { used, limit })
  ensure(limit === null || used < limit, errors.attachedVpcQuotaExceeded(limit ?? 0))
}

/** The VPC begins to get the set, or to lose it; done after the time of a network resource. */
export function moveAttachment(world: World, attachment: DhcpAttachmentRow): void {
  world.dhcpAttachments.put(attachment)
  world.plan('vpc.DhcpAttachmentSettled', { VpcId: attachment.VpcId }, duration('networkResource'))
}

/** How a VPC shows its set: Pending while it is being given or taken. */
export function shownAttachment(attachment: DhcpAttachmentRow | undefined) {
  if (attachment === undefined) return { DhcpOptionsSetId: '', DhcpOptionsSetStatus: '' }
  const { DhcpOptionsSetId, Status } = attachment
  return { DhcpOptionsSetId, DhcpOptionsSetStatus: Status === 'InUse' ? 'InUse' : 'Pending' }
}
