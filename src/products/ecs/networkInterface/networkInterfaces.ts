/** Network interfaces: which ones can be worked on, what limits them, and how one is made. */
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { unbindEipsOf } from '../../../rules/eip.ts'
import { leaveHaVips } from '../../../rules/haVip.ts'
import { ipv6AddressesOf, releaseIpv6Address } from '../../../rules/ipv6.ts'
import { isDescription, isNetworkInterfaceName } from '../../../rules/names.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { findInstanceType } from '../../../world/facts/instanceTypes.ts'
import { newId, newMacAddress } from '../../../world/ids.ts'
import { type InstanceRow, type NetworkInterfaceRow, scope } from '../../../world/rows/ecs.ts'
import type { VSwitchRow } from '../../../world/rows/vpc.ts'
import type { World } from '../../../world/world.ts'
import { ensureGroups } from '../instance/instanceGroups.ts'
import * as errors from './errors.ts'

/** Private addresses of an interface that no instance has, the primary one among them. Source: remarks. */
const MOST_ADDRESSES_UNATTACHED = 50
const MOST_QUEUES = 2048

export function networkInterfaceOf({ world, own }: ActionContext, id: string): NetworkInterfaceRow {
  const card = own(world.networkInterfaces, id)
  ensure(card, errors.networkInterfaceNotFound(id))
  return card
}

/** The instance, which its owner has not released, at rest: Running or Stopped. */
export function restingInstance({ world, own }: ActionContext, id: string): InstanceRow {
  const instance = own(world.instances, id)
  ensure(instance, errors.instanceNotFound(id))
  const { Status, isReleasing } = instance
  const isAtRest = (Status === 'Running' || Status === 'Stopped') && !isReleasing
  ensure(isAtRest, errors.invalidEcsState(isReleasing ? 'being released' : Status))
  return instance
}

/** Refuses an interface that is neither Available nor InUse, and one of an instance that is in transition. */
export function ensureAtRest(context: ActionContext, card: NetworkInterfaceRow): void {
  ensure(card.Status === 'Available' || card.Status === 'InUse', errors.invalidEniState(card.Status))
  if (card.Type === 'Primary') restingInstance(context, card.InstanceId)
}

export interface InterfaceSettings {
  readonly NetworkInterfaceName?: string | undefined
  readonly Description?: string | undefined
  readonly QueueNumber?: number | undefined
  readonly ConnectionTrackingConfiguration?: Tracking | undefined
}

interface Tracking {
  readonly TcpClosedAndTimeWaitTimeout?: number
  readonly TcpEstablishedTimeout?: number
  readonly UdpTimeout?: number
}

const ESTABLISHED = [30, 60, 80, 100, 200, 300, 500, 700, 910]
const UDP = [10, 20, 30, 60, 80, 100]
export const DEFAULT_TRACKING = { TcpClosedAndTimeWaitTimeout: 3, TcpEstablishedTimeout: 910, UdpTimeout: 30 }

/** Refuses names, texts, queue numbers and timeouts out of their ranges. */
export function ensureSettings(settings: InterfaceSettings): void {
  const { NetworkInterfaceName: name, Description, QueueNumber, ConnectionTrackingConfiguration = {} } = settings
  ensure(!name || isNetworkInterfaceName(name), invalidParameter('NetworkInterfaceName'))
  ensure(!Description || isDescription(Description), invalidParameter('Description'))
  const areQueues = QueueNumber === undefined || (QueueNumber >= 1 && QueueNumber <= MOST_QUEUES)
  ensure(areQueues, invalidParameter('QueueNumber', `It is 1 to ${MOST_QUEUES}.`))
  const times = { ...DEFAULT_TRACKING, ...ConnectionTrackingConfiguration }
  const closed = times.TcpClosedAndTimeWaitTimeout
  const isTracking =
    Number.isInteger(closed) &&
    closed >= 3 &&
    closed <= 15 &&
    ESTABLISHED.includes(times.TcpEstablishedTimeout) &&
    UDP.includes(times.UdpTimeout)
  ensure(isTracking, invalidParameter('ConnectionTrackingConfiguration'))
}

/** How many private addresses the interface may have where it is now. A type without figures sets no limit. */
export function addressLimit(world: World, InstanceId: string): number {
  if (InstanceId === '') return MOST_ADDRESSES_UNATTACHED
  const type = findInstanceType(world.instances.get(InstanceId)?.InstanceType ?? '')
  return type?.EniPrivateIpAddressQuantity ?? MOST_ADDRESSES_UNATTACHED
}

/** Refuses an interface more than the type of the instance takes. */
export function ensureRoomOnInstance(world: World, { InstanceId, InstanceType }: InstanceRow): void {
  const limit = findInstanceType(InstanceType)?.EniQuantity ?? 2
  const used = world.networkInterfaces.count('instance', InstanceId)
  ensure(used < limit, errors.tooManyOnInstance(limit))
}

/** Refuses more interfaces than the account may have in the region. */
export function ensureRegionQuota({ world, accountId, regionId, explain }: ActionContext): void {
  const quota = 'max-elastic-network-interfaces'
  const limit = quotaLimit(world, quota, { accountId, regionId })
  const used = world.networkInterfaces.count('scope', scope(accountId, regionId))
  explain('Quota', 'Network interfaces of the account in the region.', { quota, used, limit })
  ensure(limit === null || used < limit, errors.tooManyInRegion(limit ?? 0))
}

/** Refuses groups that the interface can't be in with that many addresses. */
export function ensureCardGroups(
  context: ActionContext,
  groupIds: readonly string[],
  card: { readonly VpcId: string; readonly addresses: number; readonly alreadyIn?: readonly string[] },
): void {
  ensureGroups(context, groupIds, {
    VpcId: card.VpcId,
    otherVpc: errors.otherVpc(),
    amount: card.addresses,
    alreadyIn: card.alreadyIn ?? [],
    groupFull: errors.groupFull,
  })
}

/** Takes the interface out of the world: its EIPs are free for use, its IPv6 addresses are given back. */
export function removeNetworkInterface(world: World, NetworkInterfaceId: string): void {
  unbindEipsOf(world, NetworkInterfaceId)
  leaveHaVips(world, NetworkInterfaceId)
  for (const { Ipv6AddressId } of ipv6AddressesOf(world, NetworkInterfaceId)) releaseIpv6Address(world, Ipv6AddressId)
  world.networkInterfaces.remove(NetworkInterfaceId)
}

type NewInterface = Pick<NetworkInterfaceRow, 'PrivateIpAddresses' | 'SecurityGroupIds' | 'DeleteOnRelease' | 'Tags'> &
  Partial<NetworkInterfaceRow>

/** Puts a network interface into the vSwitch: secondary and Available unless the members say otherwise. Returns it. */
export function putNetworkInterface(world: World, vSwitch: VSwitchRow, members: NewInterface): NetworkInterfaceRow {
  return world.networkInterfaces.put({
    NetworkInterfaceId: newId(world, 'eni', vSwitch.RegionId),
    NetworkInterfaceName: '',
    Description: '',
    OwnerId: vSwitch.OwnerId,
    RegionId: vSwitch.RegionId,
    Type: 'Secondary',
    Status: 'Available',
    ZoneId: vSwitch.ZoneId,
    VpcId: vSwitch.VpcId,
    VSwitchId: vSwitch.VSwitchId,
    MacAddress: newMacAddress(world),
    InstanceId: '',
    ResourceGroupId: '',
    SourceDestCheck: false,
    CreationTime: isoSeconds(world.nowMs),
    ...members,
  })
}
