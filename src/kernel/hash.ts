import { hash } from 'node:crypto'

/** JSON with sorted keys and without undefined members: equal content gives equal text. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const record = value as Record<string, unknown>
  let members = ''
  for (const key of Object.keys(record).sort()) {
    const member = record[key]
    if (member === undefined) continue
    members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`
  }
  return `{${members}}`
}

/** Lower-case hex SHA-256. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex')
}

const MODULUS_MASK = (1n << 256n) - 1n

/**
 * The hash of a set of rows: the sum modulo 2^256 of one digest per row.
 * A sum does not depend on order, so a change costs the digests of the rows it touched and nothing else.
 */
export class SetHash {
  #sum: bigint

  constructor(sum = 0n) {
    this.#sum = sum
  }

  add(digest: bigint): void {
    this.#sum = (this.#sum + digest) & MODULUS_MASK
  }

  subtract(digest: bigint): void {
    this.#sum = (this.#sum - digest) & MODULUS_MASK
  }

  copy(): SetHash {
    return new SetHash(this.#sum)
  }

  /** 64 hex digits. */
  get text(): string {
    return this.#sum.toString(16).padStart(64, '0')
  }
}

const digests = new WeakMap<object, bigint>()

/** SHA-256 of (table, key, row) as a number. Rows are frozen, so their digest is remembered. Secret fields enter as their own hash. */
export function rowDigest(
  table: string,
  key: string,
  row: object,
  secretFields: readonly string[] = [],
  rename?: { readonly from: string; readonly to: string },
): bigint {
  const known = digests.get(row)
  if (known !== undefined) return known
  let shown = row as Record<string, unknown>
  if (secretFields.length > 0) {
    shown = { ...shown }
    for (const field of secretFields) {
      if (shown[field] !== undefined) shown[field] = sha256(canonicalJson(shown[field]))
    }
  }
  const text = canonicalJson([table, key, shown])
  const digest = BigInt(`0x${sha256(rename === undefined ? text : text.replaceAll(rename.from, rename.to))}`)
  digests.set(row, digest)
  return digest
}
