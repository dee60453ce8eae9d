import { parseCidr } from '../../../rules/cidr.ts'
import { canonicalIpv6Block } from '../../../rules/ipv6.ts'

export interface Block {
  /** Shortest spelling, without host bits. */
  readonly text: string
  readonly ipVersion: 'ipv4' | 'ipv6'
}

/**
 * A block of a route; undefined if the text is none. A single address stands for its block of full length.
 * IPv4 with host bits is none; those of IPv6 are cleared.
 */
export function readBlock(text: string): Block | undefined {
  if (text.includes(':')) {
    const block = canonicalIpv6Block(text.includes('/') ? text : `${text}/128`)
    return block === undefined ? undefined : { text: block, ipVersion: 'ipv6' }
  }
  const written = text.includes('/') ? text : `${text}/32`
  return parseCidr(written)?.text === written ? { text: written, ipVersion: 'ipv4' } : undefined
}
