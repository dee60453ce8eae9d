/**
 * Keys of SSH: made from a source of chance, and read from the text that clients import.
 * A pair follows from the source alone, so the same seed gives the same pair, and nothing of it has to be kept.
 */
import { checkPrimeSync, createHash, createPrivateKey } from 'node:crypto'
import type { Random } from '../../../kernel/random.ts'

const PRIME_BYTES = 128
const EXPONENT = 65_537n
/** Kinds of keys that can be imported. Source: remarks on ImportKeyPair. */
const KINDS: ReadonlySet<string> = new Set([
  'ssh-rsa',
  'ssh-dss',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
])

/** Members of each kind of key, the kind itself included. */
const FIELDS: Readonly<Record<string, number>> = { 'ssh-rsa': 3, 'ssh-dss': 5 }
const ECDSA_FIELDS = 3

export interface SshKeyPair {
  /** One line: kind and Base64. */
  readonly publicKey: string
  readonly fingerPrint: string
  /** PEM. */
  readonly privateKey: string
}

/**
 * An RSA pair of 2048 bits. Takes some 100 ms.
 * Guess: the private key is PEM of PKCS#1; the remark says PKCS#8, but its example is the beginning of PKCS#1.
 */
export function newKeyPair(random: Random): SshKeyPair {
  const [one, other] = [newPrime(random), newPrime(random)]
  const [p, q] = one > other ? [one, other] : [other, one]
  const n = p * q
  const d = inverse(EXPONENT, (p - 1n) * (q - 1n))
  const numbers = { n, e: EXPONENT, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) }
  const jwk = Object.fromEntries(
    Object.entries(numbers).map(([name, number]) => [name, bytesOf(number).toString('base64url')]),
  )
  const privateKey = createPrivateKey({ key: { kty: 'RSA', ...jwk }, format: 'jwk' })
  const blob = Buffer.concat([Buffer.from('ssh-rsa'), signed(EXPONENT), signed(n)].map(withLength))
  return {
    publicKey: `ssh-rsa ${blob.toString('base64')}`,
    fingerPrint: fingerPrintOf(blob),
    privateKey: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
  }
}

/** A public key in the form of OpenSSH: kind, Base64, and a comment that may be left out. Undefined if it is not one. */
export function readPublicKey(text: string): Pick<SshKeyPair, 'publicKey' | 'fingerPrint'> | undefined {
  const publicKey = text.trim()
  const [kind = '', base64 = ''] = publicKey.split(/[ \t]+/)
  if (!KINDS.has(kind) || /[\r\n]/.test(publicKey)) return undefined
  if (base64 === '' || base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return undefined
  const blob = Buffer.from(base64, 'base64')
  const fields = fieldsOf(blob)
  if (fields?.length !== (FIELDS[kind] ?? ECDSA_FIELDS) || fields[0]?.toString('latin1') !== kind) return undefined
  return { publicKey, fingerPrint: fingerPrintOf(blob) }
}

/** The members of an encoded key, each behind its length; undefined if they do not fill it exactly. */
function fieldsOf(blob: Buffer): Buffer[] | undefined {
  const fields: Buffer[] = []
  for (let at = 0; at < blob.length; ) {
    if (at + 4 > blob.length) return undefined
    const end = at + 4 + blob.readUInt32BE(at)
    if (end > blob.length || end === at + 4) return undefined
    fields.push(blob.subarray(at + 4, end))
    at = end
  }
  return fields
}

function fingerPrintOf(blob: Buffer): string {
  return createHash('md5').update(blob).digest('hex')
}

/** The next prime after a number of the source, with which the exponent can be inverted. */
function newPrime(random: Random): bigint {
  const bytes = Buffer.from(random.bytes(PRIME_BYTES))
  // The highest two bits make the product of two such primes exactly twice as long; the lowest makes it odd.
  bytes[0] = (bytes[0] as number) | 0xc0
  bytes[PRIME_BYTES - 1] = (bytes[PRIME_BYTES - 1] as number) | 1
  let prime = BigInt(`0x${bytes.toString('hex')}`)
  while ((prime - 1n) % EXPONENT === 0n || !checkPrimeSync(prime)) prime += 2n
  return prime
}

/** `a * inverse(a, m) = 1` modulo m. */
function inverse(a: bigint, m: bigint): bigint {
  let [r0, r1, s0, s1] = [m, a % m, 0n, 1n]
  while (r1 !== 0n) {
    const quotient = r0 / r1
    ;[r0, r1] = [r1, r0 - quotient * r1]
    ;[s0, s1] = [s1, s0 - quotient * s1]
  }
  return ((s0 % m) + m) % m
}

function bytesOf(number: bigint): Buffer {
  const hex = number.toString(16)
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')
}

/** Numbers of SSH have a sign: a first byte of 128 or more gets a zero in front. */
function signed(number: bigint): Buffer {
  const bytes = bytesOf(number)
  return (bytes[0] as number) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes
}

function withLength(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}
