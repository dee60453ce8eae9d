/**
 * IPv4 blocks and the rules for VPC and vSwitch blocks. Text is read and judged by ipaddr.js; what follows works on
 * unsigned 32-bit numbers, because allocations come by the thousand.
 */
import ipaddr from 'ipaddr.js'

export interface Cidr {
  /** First address as an unsigned 32-bit number. */
  readonly base: number
  readonly maskBits: number
  /** Canonical text: no host bits. */
  readonly text: string
}

/** What the functions take: text, which must be a block, or a block read before. */
export type CidrLike = string | Cidr

/** The unsigned 32-bit number of a dotted address; undefined if it is not one (octal, hex and short forms are not). */
export function addressToNumber(address: string): number | undefined {
  if (!ipaddr.IPv4.isValidFourPartDecimal(address)) return undefined
  return numberOf(ipaddr.IPv4.parse(address).octets)
}

export function numberToAddress(number: number): string {
  return `${number >>> 24}.${(number >>> 16) & 255}.${(number >>> 8) & 255}.${number & 255}`
}

function numberOf(octets: readonly number[]): number {
  const [a = 0, b = 0, c = 0, d = 0] = octets
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
}

/** Addresses of a block of that mask: 2^(32 - maskBits). */
function sizeOf(maskBits: number): number {
  return 2 ** (32 - maskBits)
}

function blockAt(base: number, maskBits: number): Cidr {
  return { base, maskBits, text: `${numberToAddress(base)}/${maskBits}` }
}

/** Reads a block; host bits are cleared (10.0.0.7/24 reads as 10.0.0.0/24). undefined if it is none. */
export function parseCidr(text: string): Cidr | undefined {
  if (!ipaddr.IPv4.isValidCIDRFourPartDecimal(text)) return undefined
  const [address, maskBits] = ipaddr.IPv4.parseCIDR(text)
  const number = numberOf(address.octets)
  return blockAt(number - (number % sizeOf(maskBits)), maskBits)
}

/** The canonical spelling; undefined if the text is no block. */
export function normaliseCidr(text: string): string | undefined {
  return parseCidr(text)?.text
}

/** Blocks read before. Reading text costs some 10 µs, and the same few blocks are asked about for every address. */
const readBefore = new Map<string, Cidr>()
const READ_BEFORE_LIMIT = 4096

/** The block of a text that is known to be one; throws if it is not. */
export function readCidr(cidr: CidrLike): Cidr {
  if (typeof cidr !== 'string') return cidr
  const known = readBefore.get(cidr)
  if (known !== undefined) return known
  const parsed = parseCidr(cidr)
  if (parsed === undefined) throw new Error(`not an IPv4 block: ${cidr}`)
  if (readBefore.size >= READ_BEFORE_LIMIT) readBefore.clear()
  readBefore.set(cidr, parsed)
  return parsed
}

export function cidrSize(cidr: CidrLike): number {
  return sizeOf(readCidr(cidr).maskBits)
}

/** Whether every address of the inner block lies in the outer one. */
export function cidrContains(outer: CidrLike, inner: CidrLike): boolean {
  const [whole, part] = [readCidr(outer), readCidr(inner)]
  return whole.base <= part.base && part.base + cidrSize(part) <= whole.base + cidrSize(whole)
}

export function cidrContainsAddress(cidr: CidrLike, address: string): boolean {
  const block = readCidr(cidr)
  const number = addressToNumber(address)
  return number !== undefined && number >= block.base && number < block.base + cidrSize(block)
}

export function cidrsOverlap(one: CidrLike, other: CidrLike): boolean {
  const [a, b] = [readCidr(one), readCidr(other)]
  return a.base < b.base + cidrSize(b) && b.base < a.base + cidrSize(a)
}

/** The first and the last three addresses of a vSwitch are the cloud's. */
const RESERVED_ADDRESSES = 4

/** AvailableIpAddressCount of a new vSwitch: a /24 has 252, a /29 has 4. */
export function usableAddressCount(cidr: CidrLike): number {
  return Math.max(0, cidrSize(cidr) - RESERVED_ADDRESSES)
}

/** The lowest block of that mask inside a parent that overlaps nothing taken; parents are tried in the order given. */
export function firstFreeBlock(
  parentCidrs: readonly CidrLike[],
  taken: readonly CidrLike[],
  maskBits: number,
): string | undefined {
  const size = sizeOf(maskBits)
  const occupied = taken.map((each) => readCidr(each)).sort((a, b) => a.base - b.base || a.maskBits - b.maskBits)
  for (const parent of parentCidrs.map((each) => readCidr(each))) {
    if (maskBits < parent.maskBits) continue
    const end = parent.base + cidrSize(parent)
    let base = parent.base
    for (const block of occupied) {
      const blockEnd = block.base + cidrSize(block)
      if (blockEnd <= base) continue
      if (block.base >= base + size) break
      base = Math.ceil(blockEnd / size) * size
    }
    if (base + size <= end) return blockAt(base, maskBits).text
  }
  return undefined
}

const PRIVATE_BLOCKS = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].map((text) => readCidr(text))
const FORBIDDEN_BLOCKS = ['100.64.0.0/10', '224.0.0.0/4', '127.0.0.0/8', '169.254.0.0/16'].map((text) => readCidr(text))

/** CreateVpc without CidrBlock. */
export const DEFAULT_VPC_CIDR = '172.16.0.0/12'

export type CidrObstacle = 'malformed' | 'hostBits' | 'mask' | 'forbidden' | 'outside' | 'overlap'

/** A canonical block clear of the forbidden ones and with a mask in the range, or what speaks against it. */
function judge(text: string, maskRange: readonly [number, number]): Cidr | CidrObstacle {
  const cidr = parseCidr(text)
  if (cidr === undefined) return 'malformed'
  // Guess: a block with host bits set is refused, not corrected.
  if (cidr.text !== text) return 'hostBits'
  if (FORBIDDEN_BLOCKS.some((forbidden) => cidrsOverlap(forbidden, cidr))) return 'forbidden'
  if (cidr.maskBits < maskRange[0] || cidr.maskBits > maskRange[1]) return 'mask'
  return cidr
}

/**
 * What speaks against a block as CidrBlock or secondary block of a VPC; undefined = nothing.
 * Masks are 16 to 28 bits; inside the private blocks of RFC 1918 from 8, as older pages and most templates have it
 * (172.16.0.0/12 is the default block itself).
 */
export function vpcCidrObstacle(text: string): CidrObstacle | undefined {
  const cidr = judge(text, [8, 28])
  if (typeof cidr === 'string') return cidr
  const isPrivate = PRIVATE_BLOCKS.some((whole) => cidrContains(whole, cidr))
  return cidr.maskBits >= 16 || isPrivate ? undefined : 'mask'
}

export function isAllowedVpcCidr(text: string): boolean {
  return vpcCidrObstacle(text) === undefined
}

/**
 * What speaks against a block as CidrBlock of a vSwitch; undefined = nothing. Masks are 16 to 29 bits; it lies in the
 * VPC's block or in one of its secondary blocks, and clear of the VPC's other vSwitches.
 */
export function vSwitchCidrObstacle(
  text: string,
  vpcCidrs: readonly CidrLike[],
  siblings: readonly CidrLike[],
): CidrObstacle | undefined {
  const cidr = judge(text, [16, 29])
  if (typeof cidr === 'string') return cidr
  if (!vpcCidrs.some((whole) => cidrContains(whole, cidr))) return 'outside'
  return siblings.some((sibling) => cidrsOverlap(sibling, cidr)) ? 'overlap' : undefined
}

export function isAllowedVSwitchCidr(
  text: string,
  vpcCidrs: readonly CidrLike[],
  siblings: readonly CidrLike[],
): boolean {
  return vSwitchCidrObstacle(text, vpcCidrs, siblings) === undefined
}
