/** Where the instances of RunInstances lie: vSwitch, security groups, addresses. */
import type { Requests } from '../../../catalogue/types.generated.ts'
import type { ActionContext } from '../../../door/action.ts'
import { missingParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { addressAt } from '../../../rules/address.ts'
import { addressToNumber, cidrSize, readCidr } from '../../../rules/cidr.ts'
import { isDescription, isNetworkInterfaceName } from '../../../rules/names.ts'
import { freeAddressCount, privateAddressObstacle } from '../../../rules/privateAddress.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { findZone } from '../../../world/facts/regions.ts'
import type { InstanceRow } from '../../../world/rows/ecs.ts'
import type { VSwitchRow } from '../../../world/rows/vpc.ts'
import { ensureGroups } from '../instance/instanceGroups.ts'
import * as errors from './errors.ts'

type Request = Requests['ecs.RunInstances']
type PrimaryCard = NonNullable<Request['NetworkInterface']>[number]

export interface LaunchPlace {
  readonly vSwitch: VSwitchRow
  readonly SecurityGroupIds: readonly string[]
  /** Of the first instance; the others follow one by one. Undefined: any free ones. */
  readonly firstAddress: string | undefined
  readonly NetworkInterfaceName: string
  readonly networkInterfaceDescription: string
}

/** What the primary network interface is asked for, wherever it stands in the request. */
interface NetworkWishes {
  readonly vSwitchId: string | undefined
  readonly groupIds: readonly string[]
  readonly address: string | undefined
  readonly card: PrimaryCard | undefined
}

/** Where the instances shall lie. Refuses what does not exist, is not ready, or does not go together. */
export function launchPlace(context: ActionContext, request: Request): LaunchPlace {
  const { world, regionId, own } = context
  const { vSwitchId, groupIds, address, card } = wishesOf(request)
  const { ZoneId } = request
  ensure(!ZoneId || findZone(regionId, ZoneId), errors.zoneNotFound(ZoneId ?? ''))
  ensure(vSwitchId, missingParameter('ecs', 'VSwitchId'))
  const vSwitch = own(world.vSwitches, vSwitchId)
  ensure(vSwitch, errors.vSwitchNotFound(vSwitchId))
  ensure(!ZoneId || ZoneId === vSwitch.ZoneId, errors.vSwitchInOtherZone())
  ensure(vSwitch.Status === 'Available', errors.incorrectVSwitchStatus(vSwitch.Status))
  const vpcStatus = world.vpcs.get(vSwitch.VpcId)?.Status ?? 'Deleting'
  ensure(vpcStatus === 'Available', errors.incorrectVpcStatus(vpcStatus))
  const isClosed = findZone(regionId, vSwitch.ZoneId)?.closed === true
  ensure(!isClosed, errors.zoneNotOnSale(vSwitch.ZoneId))
  ensure(groupIds.length > 0, missingParameter('ecs', 'SecurityGroupId'))
  const SecurityGroupIds = [...new Set(groupIds)]
  ensureGroups(context, SecurityGroupIds, { VpcId: vSwitch.VpcId, otherVpc: errors.groupInOtherVpc() })
  ensure(!address || addressToNumber(address) !== undefined, errors.malformedPrivateAddress())
  return {
    vSwitch,
    SecurityGroupIds,
    firstAddress: address || undefined,
    NetworkInterfaceName: card?.NetworkInterfaceName ?? '',
    networkInterfaceDescription: card?.Description ?? '',
  }
}

/** Of the flat parameters, or of the primary one among NetworkInterface; never of both. */
function wishesOf(request: Request): NetworkWishes {
  const { VSwitchId, SecurityGroupId, SecurityGroupIds = [], PrivateIpAddress } = request
  const groupIds = groupsOf({ SecurityGroupId, SecurityGroupIds })
  const cards = request.NetworkInterface ?? []
  for (const one of cards) ensureStandard(one)
  const [card, another] = cards.filter(({ InstanceType }) => InstanceType === 'Primary')
  ensure(another === undefined, errors.invalidNetworkInterface('An instance has one primary interface.'))
  if (card === undefined) return { vSwitchId: VSwitchId, groupIds, address: PrivateIpAddress, card }

  const isNew = !card.NetworkInterfaceId
  ensure(isNew, errors.invalidNetworkInterface('NetworkInterfaceId is for secondary interfaces.'))
  const name = card.NetworkInterfaceName
  ensure(!name || isNetworkInterfaceName(name), errors.invalidNetworkInterface('NetworkInterfaceName is malformed.'))
  const description = card.Description
  ensure(!description || isDescription(description), errors.invalidNetworkInterface('Description is malformed.'))
  ensure(!VSwitchId, errors.conflict('VSwitchId', 'NetworkInterface.1.VSwitchId'))
  ensure(groupIds.length === 0, errors.conflict('SecurityGroupId', 'NetworkInterface.1.SecurityGroupId'))
  ensure(!PrivateIpAddress, errors.conflict('PrivateIpAddress', 'NetworkInterface.1.PrimaryIpAddress'))
  return { vSwitchId: card.VSwitchId, groupIds: groupsOf(card), address: card.PrimaryIpAddress, card }
}

function groupsOf(wish: { SecurityGroupId?: string; SecurityGroupIds?: string[] }): readonly string[] {
  const { SecurityGroupId, SecurityGroupIds = [] } = wish
  ensure(!SecurityGroupId || SecurityGroupIds.length === 0, errors.conflict('SecurityGroupId', 'SecurityGroupIds'))
  return SecurityGroupId ? [SecurityGroupId] : SecurityGroupIds
}

/** Refuses interfaces of other kinds, and RDMA. Queue depths and the card index can't be seen from outside. */
function ensureStandard({ InstanceType, NetworkInterfaceTrafficMode, QueuePairNumber }: PrimaryCard): void {
  const isKnown = !InstanceType || InstanceType === 'Primary' || InstanceType === 'Secondary'
  ensure(isKnown, errors.invalidNetworkInterface('InstanceType is Primary or Secondary.'))
  const isStandard = (NetworkInterfaceTrafficMode || 'Standard') === 'Standard' && !QueuePairNumber
  ensure(isStandard, errors.invalidNetworkInterface('RDMA network interfaces are not emulated.'))
}

/** Refuses when the vSwitch, the VPC or the security groups have no room for that many more. */
export function ensureRoom(context: ActionContext, place: LaunchPlace, amount: number): void {
  const { world, accountId, regionId, explain } = context
  const { vSwitch, SecurityGroupIds } = place
  const free = freeAddressCount(world, vSwitch)
  const limit = quotaLimit(world, 'private_ips_per_vpc', { accountId, regionId })
  const used = world.networkInterfaces.count('vpc', vSwitch.VpcId)
  explain('PrivateAddresses', 'Free private addresses of the vSwitch.', { VSwitchId: vSwitch.VSwitchId, free })
  ensure(free >= amount, errors.notEnoughAddresses(free))
  ensure(limit === null || used + amount <= limit, errors.vpcFull(limit ?? 0))
  ensureGroups(context, SecurityGroupIds, { VpcId: vSwitch.VpcId, otherVpc: errors.groupInOtherVpc(), amount })
}

/** The private addresses that were asked for: from the given one upwards, one for each instance. */
export function askedAddresses({ world }: ActionContext, place: LaunchPlace, amount: number): readonly string[] {
  const { vSwitch, firstAddress } = place
  if (firstAddress === undefined) return []
  const { base } = readCidr(vSwitch.CidrBlock)
  const first = (addressToNumber(firstAddress) as number) - base
  return Array.from({ length: amount }, (_, i) => {
    const offset = first + i
    ensure(offset >= 0 && offset < cidrSize(vSwitch.CidrBlock), errors.privateAddressOutside(firstAddress))
    const address = addressAt(vSwitch.CidrBlock, offset)
    const obstacle = privateAddressObstacle(world, vSwitch, address)
    ensure(obstacle !== 'outside', errors.privateAddressOutside(address))
    ensure(obstacle !== 'taken', errors.privateAddressTaken(address))
    return address
  })
}

const MOST_BANDWIDTH = 100
/** Up to this outbound bandwidth the inbound one is this unless another is asked for. Mbit/s. */
const FREE_BANDWIDTH_IN = 10
/**
 * Source: the Ansible modules ask for 200 whatever the outbound bandwidth is, a preview of ROS has the same, and it is what DescribeInstances then shows.
 * Documentation says 1 to 10, or 1 to the outbound bandwidth if that is larger.
 */
const MOST_BANDWIDTH_IN = 200

type Internet = Pick<InstanceRow, 'InternetChargeType' | 'InternetMaxBandwidthIn' | 'InternetMaxBandwidthOut'>

/** Bandwidth to the Internet, with the defaults filled in. */
export function internetOf(request: Request): Internet {
  const { InternetChargeType = 'PayByTraffic', InternetMaxBandwidthOut = 0 } = request
  ensure(
    InternetChargeType === 'PayByTraffic' || InternetChargeType === 'PayByBandwidth',
    errors.invalidInternetChargeType(),
  )
  ensure(InternetMaxBandwidthOut >= 0 && InternetMaxBandwidthOut <= MOST_BANDWIDTH, errors.invalidBandwidthOut())
  const usualIn = Math.max(FREE_BANDWIDTH_IN, InternetMaxBandwidthOut)
  // Guess: an instance without public bandwidth shows 0.
  const InternetMaxBandwidthIn = request.InternetMaxBandwidthIn ?? (InternetMaxBandwidthOut === 0 ? 0 : usualIn)
  const isAsked = request.InternetMaxBandwidthIn !== undefined
  ensure(
    !isAsked || (InternetMaxBandwidthIn >= 1 && InternetMaxBandwidthIn <= MOST_BANDWIDTH_IN),
    errors.invalidBandwidthIn(MOST_BANDWIDTH_IN),
  )
  return { InternetChargeType, InternetMaxBandwidthIn, InternetMaxBandwidthOut }
}
