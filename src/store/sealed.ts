import { createHash } from 'node:crypto'
import { FolderRefused } from './refused.ts'

/** What is stored is not what was written. The message says what, in words for people. */
export class Damage extends FolderRefused {}

const CHECK_BYTES = 16
/** seq (8), length of the text (4), check (16). */
const HEADER_BYTES = 8 + 4 + CHECK_BYTES

/** The check that the first record of a world is chained to. */
export function chainStart(worldId: number): Buffer {
  return digest(`world ${worldId}`)
}

/** A record's bytes, chained to the check of the record before it: a lost, doubled or changed one is seen. */
export function chain(seq: number, text: string, before: Uint8Array): { bytes: Buffer; check: Buffer } {
  const body = Buffer.from(text)
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + body.length)
  bytes.writeBigUInt64BE(BigInt(seq), 0)
  bytes.writeUInt32BE(body.length, 8)
  bytes.set(body, HEADER_BYTES)
  const check = digest(before, bytes.subarray(0, 12), body)
  bytes.set(check, 12)
  return { bytes, check }
}

/** The text of a record that stands where it should. Throws Damage. */
export function unchain(bytes: Buffer | undefined, seq: number, before: Uint8Array): { text: string; check: Buffer } {
  if (bytes === undefined) throw new Damage(`record ${seq} is missing`)
  if (bytes.length < HEADER_BYTES) throw new Damage(`record ${seq} is cut off`)
  const stands = Number(bytes.readBigUInt64BE(0))
  if (stands !== seq) throw new Damage(`record ${stands} stands where ${seq} should`)
  const body = bytes.subarray(HEADER_BYTES)
  if (body.length !== bytes.readUInt32BE(8)) throw new Damage(`record ${seq} is cut off`)
  const check = Buffer.from(bytes.subarray(12, HEADER_BYTES))
  if (!check.equals(digest(before, bytes.subarray(0, 12), body))) {
    throw new Damage(`record ${seq} does not fit its checksum`)
  }
  return { text: body.toString(), check }
}

/** The check that a record carries, base64. */
export function checkOf(bytes: Buffer): string {
  return bytes.subarray(12, HEADER_BYTES).toString('base64')
}

/** The text of a record that has been found whole before. */
export function textOf(bytes: Buffer): string {
  return bytes.subarray(HEADER_BYTES).toString()
}

/** Anything else that is stored: its check, which covers its name too, and its JSON. */
export function seal(name: string, content: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(content))
  return Buffer.concat([digest(`${name}\n`, body), body])
}

export function unseal<T>(name: string, bytes: Buffer): T {
  const body = bytes.subarray(CHECK_BYTES)
  if (!digest(`${name}\n`, body).equals(bytes.subarray(0, CHECK_BYTES))) {
    throw new Damage(`${name} does not fit its checksum`)
  }
  return JSON.parse(body.toString()) as T
}

function digest(...parts: (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest().subarray(0, CHECK_BYTES)
}
