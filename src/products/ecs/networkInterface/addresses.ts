/** Private addresses of network interfaces: which ones a request gets. */
import type { ActionContext } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { type ApiError, assert, ensure } from '../../../kernel/errors.ts'
import { addressToNumber } from '../../../rules/cidr.ts'
import { freeAddressCount, pickAddressIn, privateAddressObstacle } from '../../../rules/privateAddress.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import type { VSwitchRow } from '../../../world/rows/vpc.ts'
import * as errors from './errors.ts'

/** Addresses by name, or how many; never both. */
export interface AddressWish {
  readonly addresses: readonly string[]
  readonly count: number
}

const MOST_COUNTED = 49

/** Secondary addresses that a request asks for. Refuses both styles at once and counts out of range. */
export function secondaryWish(
  names: readonly string[] | undefined,
  count: number | undefined,
  mostNamed: number,
): AddressWish {
  const addresses = names ?? []
  ensure(addresses.length === 0 || count === undefined, errors.conflict(...SECONDARY_NAMES))
  ensure(addresses.length <= mostNamed, invalidParameter('PrivateIpAddress', `At most ${mostNamed} can be given.`))
  const isCount = count === undefined || (Number.isInteger(count) && count >= 1 && count <= MOST_COUNTED)
  ensure(isCount, invalidParameter('SecondaryPrivateIpAddressCount', `It is 1 to ${MOST_COUNTED}.`))
  return { addresses, count: count ?? 0 }
}

const SECONDARY_NAMES = ['PrivateIpAddress', 'SecondaryPrivateIpAddressCount'] as const

/** Refuses named addresses that the vSwitch does not hand out, that are in use, or that stand there twice. */
export function ensureAddressesFree(
  { world }: ActionContext,
  vSwitch: VSwitchRow,
  addresses: readonly string[],
  taken: (address: string) => ApiError,
): void {
  const seen = new Set<string>()
  for (const address of addresses) {
    ensure(addressToNumber(address) !== undefined, errors.malformedAddress(address))
    ensure(!seen.has(address), errors.addressRepeated(address))
    seen.add(address)
    const obstacle = privateAddressObstacle(world, vSwitch, address)
    ensure(obstacle !== 'outside', errors.addressOutside(address))
    ensure(obstacle !== 'taken', taken(address))
  }
}

/** Refuses that many more addresses when the vSwitch or the VPC has no room for them. */
export function ensureAddressRoom(context: ActionContext, vSwitch: VSwitchRow, amount: number): void {
  const { world, accountId, regionId, explain } = context
  const free = freeAddressCount(world, vSwitch)
  const limit = quotaLimit(world, 'private_ips_per_vpc', { accountId, regionId })
  explain('PrivateAddresses', 'Free private addresses of the vSwitch.', { VSwitchId: vSwitch.VSwitchId, free })
  ensure(free >= amount, errors.notEnoughAddresses(free))
  const used = world.networkInterfaces.sum('vpcAddresses', vSwitch.VpcId)
  ensure(limit === null || used + amount <= limit, errors.vpcFull(limit ?? 0))
}

/** Free addresses of the vSwitch that nobody has and that are not among those given. There must be room for them. */
export function drawAddresses(
  { world }: ActionContext,
  vSwitch: VSwitchRow,
  count: number,
  given: readonly string[] = [],
): string[] {
  const held = new Set(given)
  const drawn: string[] = []
  while (drawn.length < count) {
    const address = pickAddressIn(world, vSwitch, held)
    assert(address !== undefined, `${vSwitch.VSwitchId} was found to have free addresses`)
    held.add(address)
    drawn.push(address)
  }
  return drawn
}
