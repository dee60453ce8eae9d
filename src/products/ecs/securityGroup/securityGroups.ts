/** Security groups: who is in them, and how much room they have. */
import type { ActionContext } from '../../../door/action.ts'
import { missingParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { addressesInGroup } from '../../../rules/privateAddress.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import type { NetworkInterfaceRow, SecurityGroupRow } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import * as errors from './errors.ts'

/** The quota that bounds the private addresses of all network interfaces in a group. */
export function addressQuotaOf(group: Pick<SecurityGroupRow, 'SecurityGroupType'>): string {
  return group.SecurityGroupType === 'normal' ? 'private_ips_per_basic_vpc_sg' : 'private_ips_per_enterprise_sg'
}

export function addressCount(interfaces: readonly NetworkInterfaceRow[]): number {
  return interfaces.reduce((sum, { PrivateIpAddresses }) => sum + PrivateIpAddresses.length, 0)
}

/** A security group's place for quotas. */
export function placeOf(group: SecurityGroupRow) {
  return { accountId: group.OwnerId, regionId: group.RegionId }
}

interface MembershipRequest {
  readonly InstanceId?: string
  readonly NetworkInterfaceId?: string
  readonly RegionId?: string
}

/**
 * The network interface whose groups JoinSecurityGroup and LeaveSecurityGroup change: the primary one of an instance
 * that is Running or Stopped, or a secondary one named itself. Exactly one of the two is named.
 */
export function memberOf(context: ActionContext, request: MembershipRequest): NetworkInterfaceRow {
  const { world } = context
  const { InstanceId, NetworkInterfaceId, RegionId } = request
  ensure(!InstanceId || !NetworkInterfaceId, errors.instanceAndInterface())
  ensure(InstanceId || NetworkInterfaceId, missingParameter('ecs', 'InstanceId'))
  if (NetworkInterfaceId) {
    ensure(RegionId, errors.regionIdRequired())
    const named = context.own(world.networkInterfaces, NetworkInterfaceId)
    ensure(named, errors.networkInterfaceNotFound(NetworkInterfaceId))
    ensure(named.Type === 'Secondary', errors.primaryInterface())
    ensure(named.Status === 'Available' || named.Status === 'InUse', errors.invalidEniState(named.Status))
    return named
  }
  const instance = context.own(world.instances, InstanceId)
  ensure(instance, errors.instanceNotFound(InstanceId ?? ''))
  ensure(
    instance.Status === 'Running' || instance.Status === 'Stopped',
    errors.incorrectInstanceStatus(instance.Status),
  )
  const attached = world.networkInterfaces.list('instance', instance.InstanceId)
  const primary = attached.find(({ Type }) => Type === 'Primary')
  ensure(primary, errors.instanceNotFound(instance.InstanceId))
  return primary
}

/** Whether the group can take that many private addresses more; undefined = it can, else the limit it has reached. */
export function limitReachedBy(world: World, group: SecurityGroupRow, addresses: number): number | undefined {
  const limit = quotaLimit(world, addressQuotaOf(group), placeOf(group))
  if (limit === null || addressesInGroup(world, group.SecurityGroupId) + addresses <= limit) return undefined
  return limit
}
