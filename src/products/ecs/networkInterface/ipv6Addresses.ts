/** IPv6 addresses of network interfaces. Rows of their own say who has which (rules/ipv6.ts). */
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { canonicalIpv6, holdIpv6Address, ipv6BlockContains } from '../../../rules/ipv6.ts'
import { findInstanceType } from '../../../world/facts/instanceTypes.ts'
import type { VSwitchRow } from '../../../world/rows/vpc.ts'
import type { World } from '../../../world/world.ts'
import * as errors from './errors.ts'

/** Addresses by name, or how many; never both. */
export interface Ipv6Wish {
  readonly addresses: readonly string[]
  readonly count: number
}

const MOST_AT_ONCE = 10
const MOST_UNATTACHED = 10

interface Ipv6Request {
  readonly Ipv6Address?: readonly string[]
  readonly Ipv6AddressCount?: number
}

/** IPv6 addresses that a request asks for. Refuses both styles at once, and more than 10. */
export function ipv6Wish({ Ipv6Address = [], Ipv6AddressCount: count }: Ipv6Request): Ipv6Wish {
  ensure(Ipv6Address.length === 0 || !count, errors.conflict('Ipv6Address', 'Ipv6AddressCount'))
  ensure(Ipv6Address.length <= MOST_AT_ONCE, invalidParameter('Ipv6Address', `At most ${MOST_AT_ONCE} can be given.`))
  const isCount = count === undefined || (Number.isInteger(count) && count >= 0 && count <= MOST_AT_ONCE)
  ensure(isCount, invalidParameter('Ipv6AddressCount', `It is 1 to ${MOST_AT_ONCE}.`))
  const addresses = Ipv6Address.map((text) => {
    const address = canonicalIpv6(text)
    ensure(address !== undefined, errors.malformedAddress(text))
    return address
  })
  const repeated = addresses.find((address, i) => addresses.indexOf(address) !== i)
  ensure(repeated === undefined, errors.addressRepeated(repeated ?? ''))
  return { addresses, count: count ?? 0 }
}

/** How many IPv6 addresses an interface may have with an instance of that type; with none, as many as at once. */
export function ipv6Limit(instanceType: string | undefined): number {
  if (instanceType === undefined) return MOST_UNATTACHED
  return findInstanceType(instanceType)?.EniIpv6AddressQuantity ?? MOST_UNATTACHED
}

/** Refuses addresses that the vSwitch does not hand out or that somebody has, and more than the limit in all. */
export function ensureIpv6(
  { world, accountId }: Pick<ActionContext, 'world' | 'accountId'>,
  vSwitch: VSwitchRow,
  wish: Ipv6Wish,
  place: { readonly held: number; readonly limit: number },
): void {
  const amount = wish.addresses.length + wish.count
  if (amount === 0) return
  ensure(vSwitch.Ipv6CidrBlock !== '', errors.ipv6NotTurnedOn())
  for (const address of wish.addresses) {
    ensure(ipv6BlockContains(vSwitch.Ipv6CidrBlock, address), errors.addressOutside(address))
    const [row] = world.ipv6Addresses.list('address', address)
    const isMine = row?.OwnerId === accountId && row.VSwitchId === vSwitch.VSwitchId && row.NetworkInterfaceId === ''
    ensure(row === undefined || isMine, errors.addressAssigned(address))
  }
  ensure(place.limit > 0, errors.ipv6NotSupported())
  ensure(place.held + amount <= place.limit, errors.tooManyIpv6Addresses(place.limit))
}

/** Gives the interface what it wished for, which must have been found possible. Returns the addresses. */
export function giveIpv6(world: World, vSwitch: VSwitchRow, NetworkInterfaceId: string, wish: Ipv6Wish): string[] {
  const named = wish.addresses.map((Ipv6Address) => {
    const [kept] = world.ipv6Addresses.list('address', Ipv6Address)
    if (kept === undefined) holdIpv6Address(world, vSwitch, { NetworkInterfaceId, Ipv6Address })
    else world.ipv6Addresses.change(kept.Ipv6AddressId, { NetworkInterfaceId })
    return Ipv6Address
  })
  const drawn = Array.from({ length: wish.count }, () => holdIpv6Address(world, vSwitch, { NetworkInterfaceId }))
  return [...named, ...drawn.map(({ Ipv6Address }) => Ipv6Address)]
}
