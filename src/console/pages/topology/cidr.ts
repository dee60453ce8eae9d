/** A block of IPv4 addresses: the first one, and how many leading bits count. */
interface Block {
  readonly first: number
  readonly bits: number
}

function readBlock(text: string): Block | undefined {
  const [address = '', bits = '32'] = text.split('/')
  const parts = address.split('.').map(Number)
  const isAddress = parts.length === 4 && parts.every((part) => Number.isInteger(part) && part >= 0 && part <= 255)
  if (!isAddress) return undefined
  const size = 2 ** (32 - Number(bits))
  const number = parts.reduce((sum, part) => sum * 256 + part, 0)
  return { first: number - (number % size), bits: Number(bits) }
}

/** Whether every address of the inner block (or the inner address) lies in the outer block. IPv6 lies in none. */
export function contains(outer: string, inner: string): boolean {
  const [whole, part] = [readBlock(outer), readBlock(inner)]
  if (whole === undefined || part === undefined || part.bits < whole.bits) return false
  const size = 2 ** (32 - whole.bits)
  return part.first - (part.first % size) === whole.first
}

/** Not to be reached from the internet (RFC 1918, RFC 6598). */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10']

export function isPublicBlock(cidr: string): boolean {
  return readBlock(cidr) !== undefined && !PRIVATE.some((block) => contains(block, cidr))
}
