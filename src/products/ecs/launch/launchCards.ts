/** RunInstances: further addresses of the primary network interface, and secondary interfaces. */
import type { Requests } from '../../../catalogue/types.generated.ts'
import type { ActionContext } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { InstanceType } from '../../../world/facts/instanceTypes.ts'
import type { NetworkInterfaceRow } from '../../../world/rows/ecs.ts'
import type { VSwitchRow } from '../../../world/rows/vpc.ts'
import { drawAddresses, ensureAddressesFree, ensureAddressRoom } from '../networkInterface/addresses.ts'
import { ensureIpv6, giveIpv6, type Ipv6Wish, ipv6Limit, ipv6Wish } from '../networkInterface/ipv6Addresses.ts'
import {
  ensureCardGroups,
  ensureSettings,
  networkInterfaceOf,
  putNetworkInterface,
} from '../networkInterface/networkInterfaces.ts'
import * as errors from './errors.ts'
import type { LaunchPlace } from './launchNetwork.ts'

type Request = Requests['ecs.RunInstances']
type Card = NonNullable<Request['NetworkInterface']>[number]

/** A secondary interface of each instance: one that is made, or the one that is there already. */
interface SecondaryPlan {
  readonly existing?: NetworkInterfaceRow
  readonly vSwitch: VSwitchRow
  readonly address: string | undefined
  readonly furtherAddresses: number
  readonly SecurityGroupIds: readonly string[]
  readonly card: Card
}

export interface LaunchCards {
  readonly ipv6: Ipv6Wish
  /** Secondary addresses of the primary interface. */
  readonly furtherAddresses: number
  readonly secondary: readonly SecondaryPlan[]
}

/** Everything about network interfaces besides where the primary one lies. Refuses what can't be made that often. */
export function launchCards(
  context: ActionContext,
  request: Request,
  place: LaunchPlace,
  type: InstanceType,
  amount: number,
): LaunchCards {
  const cards = request.NetworkInterface ?? []
  ensure(Math.max(1, cards.length) <= type.EniQuantity, invalid(`The type has ${type.EniQuantity} interfaces.`))
  const primary = cards.find(({ InstanceType }) => InstanceType === 'Primary')
  const flat = ipv6Wish(request)
  const own = ipv6Wish(primary ?? {})
  ensure(
    amountOf(flat) === 0 || primary === undefined,
    errors.conflict('Ipv6Address', 'NetworkInterface.1.Ipv6Address'),
  )
  const ipv6 = primary === undefined ? flat : own
  const isSingle = amount === 1
  ensure(isSingle || ipv6.addresses.length === 0, invalid('Named IPv6 addresses are for one instance.'))
  ensureIpv6(context, place.vSwitch, ipv6, { held: 0, limit: ipv6Limit(type.InstanceTypeId) })
  const furtherAddresses = furtherOf(primary, type)
  ensureAddressRoom(context, place.vSwitch, amount * (1 + furtherAddresses))
  const { VpcId } = place.vSwitch
  ensureCardGroups(context, place.SecurityGroupIds, { VpcId, addresses: amount * (1 + furtherAddresses) })
  const others = cards.filter((card) => card !== primary)
  return { ipv6, furtherAddresses, secondary: others.map((card) => secondaryPlan(context, place, type, amount, card)) }
}

const invalid = (why: string) => errors.invalidNetworkInterface(why)

const amountOf = ({ addresses, count }: Ipv6Wish) => addresses.length + count

function furtherOf(card: Card | undefined, type: InstanceType): number {
  const count = card?.SecondaryPrivateIpAddressCount ?? 0
  const most = type.EniPrivateIpAddressQuantity - 1
  const isCount = Number.isInteger(count) && count >= 0 && count <= most
  ensure(isCount, invalid(`SecondaryPrivateIpAddressCount is 1 to ${most} for the type.`))
  return count
}

function secondaryPlan(
  context: ActionContext,
  place: LaunchPlace,
  type: InstanceType,
  amount: number,
  card: Card,
): SecondaryPlan {
  const { NetworkInterfaceId, PrimaryIpAddress, SecurityGroupId, SecurityGroupIds = [] } = card
  ensure(amountOf(ipv6Wish(card)) === 0, invalid('IPv6 addresses are for the primary interface.'))
  const furtherAddresses = furtherOf(card, type)
  if (NetworkInterfaceId) {
    ensure(amount === 1, invalid('An interface that is there already is for one instance.'))
    const existing = networkInterfaceOf(context, NetworkInterfaceId)
    const { vSwitch } = place
    const isFit = existing.Type === 'Secondary' && existing.Status === 'Available'
    ensure(isFit, invalid('The interface must be a secondary one and Available.'))
    const isNear = existing.VpcId === vSwitch.VpcId && existing.ZoneId === vSwitch.ZoneId
    ensure(isNear, invalid('The interface lies in another zone or VPC.'))
    return { existing, vSwitch, address: undefined, furtherAddresses: 0, SecurityGroupIds: [], card }
  }
  ensureSettings(card)
  const vSwitch = card.VSwitchId ? context.own(context.world.vSwitches, card.VSwitchId) : place.vSwitch
  ensure(vSwitch, errors.vSwitchNotFound(card.VSwitchId ?? ''))
  ensure(vSwitch.Status === 'Available', errors.incorrectVSwitchStatus(vSwitch.Status))
  const isNear = vSwitch.VpcId === place.vSwitch.VpcId && vSwitch.ZoneId === place.vSwitch.ZoneId
  ensure(isNear, invalid('The vSwitch lies in another zone or VPC.'))
  ensure(!SecurityGroupId || SecurityGroupIds.length === 0, errors.conflict('SecurityGroupId', 'SecurityGroupIds'))
  const named = SecurityGroupId ? [SecurityGroupId] : [...new Set(SecurityGroupIds)]
  const groupIds = named.length > 0 ? named : place.SecurityGroupIds
  ensure(amount === 1 || !PrimaryIpAddress, invalid('PrimaryIpAddress of a secondary interface is for one instance.'))
  if (PrimaryIpAddress) ensureAddressesFree(context, vSwitch, [PrimaryIpAddress], errors.privateAddressTaken)
  ensureAddressRoom(context, vSwitch, amount * (2 + furtherAddresses))
  ensureCardGroups(context, groupIds, { VpcId: vSwitch.VpcId, addresses: amount * (1 + furtherAddresses) })
  return { vSwitch, address: PrimaryIpAddress || undefined, furtherAddresses, SecurityGroupIds: groupIds, card }
}

/** Gives an instance what was planned besides its primary interface. Guess: secondary interfaces are InUse from the start. */
export function putCards(
  context: ActionContext,
  cards: LaunchCards,
  primary: NetworkInterfaceRow,
  vSwitch: VSwitchRow,
) {
  const { world } = context
  const { InstanceId, NetworkInterfaceId } = primary
  giveIpv6(world, vSwitch, NetworkInterfaceId, cards.ipv6)
  if (cards.furtherAddresses > 0) {
    const more = drawAddresses(context, vSwitch, cards.furtherAddresses)
    world.networkInterfaces.change(NetworkInterfaceId, { PrivateIpAddresses: [...primary.PrivateIpAddresses, ...more] })
  }
  for (const { existing, card, address, furtherAddresses, SecurityGroupIds, ...plan } of cards.secondary) {
    if (existing !== undefined) {
      world.networkInterfaces.change(existing.NetworkInterfaceId, { Status: 'InUse', InstanceId })
      continue
    }
    const named = address === undefined ? [] : [address]
    const drawn = drawAddresses(context, plan.vSwitch, 1 + furtherAddresses - named.length, named)
    putNetworkInterface(world, plan.vSwitch, {
      NetworkInterfaceName: card.NetworkInterfaceName ?? '',
      Description: card.Description ?? '',
      Status: 'InUse',
      InstanceId,
      PrivateIpAddresses: [...named, ...drawn],
      SecurityGroupIds,
      ResourceGroupId: primary.ResourceGroupId,
      DeleteOnRelease: card.DeleteOnRelease ?? true,
      SourceDestCheck: card.SourceDestCheck ?? false,
      ...(card.QueueNumber === undefined ? {} : { QueueNumber: card.QueueNumber }),
      Tags: primary.Tags,
    })
  }
}
