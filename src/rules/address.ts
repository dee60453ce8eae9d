/** Which addresses are given out: private ones of a vSwitch, and public ones that reach nobody. */
import { addressToNumber, type CidrLike, cidrSize, numberToAddress, readCidr, usableAddressCount } from './cidr.ts'

const baseOf = (cidr: CidrLike): number => readCidr(cidr).base

/** The address at an offset from the first of the block, which has offset 0. */
export function addressAt(cidr: CidrLike, offset: number): string {
  if (!Number.isInteger(offset) || offset < 0 || offset >= cidrSize(cidr)) {
    throw new RangeError(`offset ${offset} lies outside the block`)
  }
  return numberToAddress(baseOf(cidr) + offset)
}

/** First and last address that a vSwitch hands out: all but its first and last three. undefined if none is left. */
export function usableRange(cidr: CidrLike): { readonly first: string; readonly last: string } | undefined {
  const count = usableAddressCount(cidr)
  if (count === 0) return undefined
  return { first: addressAt(cidr, 1), last: addressAt(cidr, count) }
}

/** Whether a vSwitch of that block may hand the address out; false also for what is no address. */
export function isUsableAddress(cidr: CidrLike, address: string): boolean {
  const number = addressToNumber(address)
  if (number === undefined) return false
  const offset = number - baseOf(cidr)
  return offset >= 1 && offset <= usableAddressCount(cidr)
}

/**
 * The first usable address that is not taken, beginning at `start` (any whole number; it is wrapped into the range) and
 * going round once; undefined if all are taken. The cloud picks at random; here the same start gives the same address.
 */
export function pickPrivateAddress(
  cidr: CidrLike,
  isTaken: (address: string) => boolean,
  start: number,
): string | undefined {
  const count = usableAddressCount(cidr)
  if (count === 0) return undefined
  const first = baseOf(cidr) + 1
  const begin = ((start % count) + count) % count
  for (let step = 0; step < count; step++) {
    const address = numberToAddress(first + ((begin + step) % count))
    if (!isTaken(address)) return address
  }
  return undefined
}

/**
 * Blocks kept for documentation and benchmarks (RFC 5737, RFC 2544): nobody answers there.
 * Unlike ECS: real public addresses belong to Alibaba, and a client that tried one would reach a stranger.
 */
const PUBLIC_POOL = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '198.18.0.0/15'].map((text) => {
  const size = cidrSize(text)
  // Without the first and last address of each block, which some clients refuse as network and broadcast.
  return { first: baseOf(text) + 1, count: size - 2 }
})

/** How many public addresses a world has. */
export const PUBLIC_ADDRESS_COUNT = PUBLIC_POOL.reduce((sum, { count }) => sum + count, 0)

/** The public address of a place in the pool, 0 to PUBLIC_ADDRESS_COUNT - 1; no two places share one. */
export function publicAddressAt(place: number): string {
  let left = place
  for (const { first, count } of PUBLIC_POOL) {
    if (left >= 0 && left < count) return numberToAddress(first + left)
    left -= count
  }
  throw new RangeError(`the pool of public addresses has no place ${place}`)
}
