import { customRandom } from 'nanoid'
import type { Random } from './random.ts'

const LOWER_AND_DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'

/** `length` lower-case letters and digits from the given source. */
export function randomText(random: Random, length: number, alphabet = LOWER_AND_DIGITS): string {
  return customRandom(alphabet, length, (count) => random.bytes(count))()
}

/** A lower-case UUID (version 4 layout) from the given source. */
export function randomUuid(random: Random): string {
  const bytes = random.bytes(16)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const hex = Buffer.from(bytes).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
