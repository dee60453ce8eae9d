/**
 * Names and values of a query or a form body, and their one canonical spelling.
 * Decoding follows URLSearchParams ('+' is a space, empty values stay, nothing is expanded), but bytes that are
 * no percent-encoded UTF-8 are refused: passed on, they would turn into U+FFFD and then into a puzzling mismatch.
 */
import { isUtf8 } from 'node:buffer'
import { gatewayErrors } from './gatewayErrors.ts'

export type Pair = readonly [name: string, value: string]

/** `query` as node:http hands it over: one character per byte, without the question mark. */
export function readQuery(query: string): Pair[] {
  if (isAscii(query)) return readPairs(query, 'query')
  // Bytes above 0x7F should have been escaped; clients that did not do so meant UTF-8.
  return readPairs(utf8Text(Buffer.from(query, 'latin1'), 'query'), 'query')
}

export function readForm(body: Buffer): Pair[] {
  return readPairs(utf8Text(body, 'body'), 'body')
}

/** The last of several equal names wins; names stand in order of first appearance. */
export function mergePairs(...lists: readonly (readonly Pair[])[]): Map<string, string> {
  const merged = new Map<string, string>()
  for (const list of lists) for (const [name, value] of list) merged.set(name, value)
  return merged
}

/** Percent-encodes all but `A-Za-z0-9-_.~`, as both signatures want it. */
export function percentEncode(text: string): string {
  if (isUnreserved(text)) return text
  return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}

export function isUnreserved(text: string): boolean {
  return /^[\w.~-]*$/.test(text)
}

/** Orders by name; code units agree with bytes for every name that an API has. */
export function compareNames(left: Pair, right: Pair): number {
  return left[0] < right[0] ? -1 : left[0] > right[0] ? 1 : 0
}

function readPairs(text: string, where: 'query' | 'body'): Pair[] {
  const pairs: Pair[] = []
  for (const part of text.split('&')) {
    if (part === '') continue
    const equals = part.indexOf('=')
    if (equals < 0) pairs.push([decode(part, where), ''])
    else pairs.push([decode(part.slice(0, equals), where), decode(part.slice(equals + 1), where)])
  }
  return pairs
}

function decode(text: string, where: 'query' | 'body'): string {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text
  if (!spaced.includes('%')) return spaced
  try {
    return decodeURIComponent(spaced)
  } catch {
    throw gatewayErrors.unreadable(where, excerptAt(spaced))
  }
}

/** From the first escape that makes the rest unreadable. */
function excerptAt(text: string): string {
  const parts = text.split(/((?:%[0-9A-Fa-f]{2})+)/)
  let start = 0
  for (const part of parts) {
    try {
      decodeURIComponent(part)
    } catch {
      break
    }
    start += part.length
  }
  return text.slice(start, start + 20)
}

function utf8Text(bytes: Buffer, where: 'query' | 'body'): string {
  if (!isUtf8(bytes)) throw gatewayErrors.unreadable(where, printable(bytes.subarray(0, 20)))
  return bytes.toString('utf8')
}

function printable(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[^\x20-\x7e]/g, '?')
}

function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
  return /^[\x00-\x7f]*$/.test(text)
}
