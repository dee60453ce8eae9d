import type { ActionShape, Schema } from './catalogue.ts'
import { isCommonParameter } from './common.ts'

export interface Decoded {
  readonly request: Record<string, unknown>
  /** Names, as sent, that the shape has no place for; common parameters are not among them. */
  readonly unread: string[]
}

/** What was sent at one place of the shape. Lists are kept by index: an index costs nothing, however large. */
interface Slot {
  text?: string
  /** By member name. */
  members?: Map<string, Slot>
  /** By 1-based index. */
  items?: Map<number, Slot>
}

/** Would name what every object inherits. */
const UNSAFE: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Turns flat parameters (`Tag.1.Key`) into the typed value that the action's shape describes.
 * Lists are 1-based and holes are closed up in order. Of equal names the last holds. A scalar that cannot be read as
 * its type stays the text that was sent, so that validation refuses it. An empty text is no value, except for strings.
 */
export function decode(shape: ActionShape, flat: Iterable<readonly [name: string, value: string]>): Decoded {
  const slots = new Map<string, Slot>()
  const unread: string[] = []
  for (const [name, text] of flat) {
    if (!put(shape, slots, name, text) && !isCommonParameter(name)) unread.push(name)
  }
  const request: Record<string, unknown> = {}
  for (const [name, slot] of slots) {
    const schema = shape.request.properties?.[name] as Schema
    const style = shape.encoded?.[name]
    const dropped = (path: string) => unread.push(path)
    const value =
      style !== undefined && slot.text !== undefined
        ? readEncoded(style, schema, slot, name, dropped)
        : readSlot(schema, slot)
    if (value !== undefined) request[name] = value
  }
  return { request, unread }
}

/** Files a text under its name. False if the shape has no place of this name. */
function put(shape: ActionShape, slots: Map<string, Slot>, name: string, text: string): boolean {
  const parts = name.split('.')
  const root = spelled(shape.request, parts[0] as string)
  if (root === undefined) return false
  let schema = member(shape.request, root) as Schema
  let slot = slots.get(root) ?? {}
  slots.set(root, slot)
  for (let i = 1; i < parts.length; i++) {
    const below = step(schema, slot, parts, i)
    if (below === undefined) return false
    schema = below.schema
    slot = below.slot
    if (below.isRest) break
  }
  const takesText = isScalar(schema) || (parts.length === 1 && shape.encoded?.[root] !== undefined)
  if (takesText) slot.text = text
  return takesText
}

/**
 * The schema's spelling of a name: as sent, else with the other case of its first letter. pop-core sends every name
 * with a capital, so `retentionDays` comes as `RetentionDays`; the first ECS SDKs send `Tag.1.key`.
 */
function spelled(schema: Schema, sent: string): string | undefined {
  if (member(schema, sent)) return sent
  const first = sent.charAt(0)
  const upper = first.toUpperCase()
  const flipped = (first === upper ? first.toLowerCase() : upper) + sent.slice(1)
  return member(schema, flipped) ? flipped : undefined
}

function member(schema: Schema, name: string): Schema | undefined {
  const { properties } = schema
  return properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined
}

function isScalar(schema: Schema): boolean {
  return schema.type !== 'object' && schema.type !== 'array'
}

interface Step {
  schema: Schema
  slot: Slot
  /** The whole rest of the name was one key of a map. */
  isRest: boolean
}

function step(schema: Schema, slot: Slot, parts: readonly string[], i: number): Step | undefined {
  const part = parts[i] as string
  if (schema.type === 'array') {
    if (!/^[1-9]\d{0,9}$/.test(part)) return undefined
    slot.items ??= new Map()
    return { schema: schema.items ?? {}, slot: at(slot.items, Number(part)), isRest: false }
  }
  if (schema.type !== 'object') return undefined
  slot.members ??= new Map()
  const known = spelled(schema, part)
  if (known !== undefined)
    return { schema: member(schema, known) as Schema, slot: at(slot.members, known), isRest: false }
  const values = schema.additionalProperties
  if (values === undefined) return undefined
  // Keys of a map may hold dots: where its values are scalars, nothing else can be meant.
  const isRest = isScalar(values)
  const key = isRest ? parts.slice(i).join('.') : part
  return UNSAFE.has(key) ? undefined : { schema: values, slot: at(slot.members, key), isRest }
}

function at<K>(slots: Map<K, Slot>, key: K): Slot {
  let slot = slots.get(key)
  if (slot === undefined) {
    slot = {}
    slots.set(key, slot)
  }
  return slot
}

/** Undefined if nothing was sent that could be read: a slot may be left over from a name that led nowhere. */
function readSlot(schema: Schema, slot: Slot): unknown {
  if (slot.items !== undefined) {
    const inOrder = Array.from(slot.items).sort(([left], [right]) => left - right)
    const items = inOrder.map(([, item]) => readSlot(schema.items ?? {}, item)).filter((item) => item !== undefined)
    return items.length > 0 ? items : undefined
  }
  if (slot.members !== undefined) {
    const value: Record<string, unknown> = {}
    for (const [name, inner] of slot.members) {
      const read = readSlot(member(schema, name) ?? schema.additionalProperties ?? {}, inner)
      if (read !== undefined) value[name] = read
    }
    return Object.keys(value).length > 0 ? value : undefined
  }
  return slot.text === undefined ? undefined : readScalar(schema, slot.text)
}

function readScalar(schema: Schema, text: string): unknown {
  if (schema.type === 'string' || schema.type === undefined) return text
  if (text === '') return undefined
  if (schema.type === 'boolean') {
    const lower = text.toLowerCase()
    return lower === 'true' ? true : lower === 'false' ? false : text
  }
  const pattern = schema.type === 'integer' ? /^-?\d+$/ : /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i
  const number = Number(text)
  // What a JavaScript number would round is refused rather than changed.
  const isExact = schema.type === 'integer' ? Number.isSafeInteger(number) : Number.isFinite(number)
  return pattern.test(text) && isExact ? number : text
}

/** A value that clients make one string of. Sent both ways, the string holds and the flat names are unread. */
function readEncoded(
  style: 'json' | 'simple',
  schema: Schema,
  slot: Slot,
  name: string,
  dropped: (path: string) => void,
): unknown {
  for (const index of slot.items?.keys() ?? []) dropped(`${name}.${index}`)
  for (const key of slot.members?.keys() ?? []) dropped(`${name}.${key}`)
  const text = slot.text as string
  if (text === '') return undefined
  if (style === 'simple') return text.split(',').map((item) => readScalar(schema.items ?? {}, item))
  try {
    return readJson(schema, JSON.parse(text), { path: name, depth: 0, dropped })
  } catch (error) {
    if (error instanceof SyntaxError) return text
    throw error
  }
}

/** Deeper than any shape; a value nested deeper stays text, since whoever walked it would run out of stack. */
const MAX_DEPTH = 32

interface Place {
  readonly path: string
  readonly depth: number
  readonly dropped: (path: string) => void
}

/** Keeps of a parsed value what the schema knows; nulls are absent, as in a flat request. */
function readJson(schema: Schema, value: unknown, place: Place): unknown {
  if (value === null) return undefined
  if (typeof value !== 'object') return typeof value === 'string' ? readScalar(schema, value) : value
  if (place.depth > MAX_DEPTH) throw new SyntaxError('nested too deeply')
  const below = (name: string | number) => ({ ...place, path: `${place.path}.${name}`, depth: place.depth + 1 })
  if (Array.isArray(value)) {
    const items = value.map((item, i) => readJson(schema.items ?? {}, item, below(i + 1)))
    return items.filter((item) => item !== undefined)
  }
  // Of what is no structure by the schema everything is kept: validation refuses it, or nothing is known of it.
  const others = schema.type === 'object' ? schema.additionalProperties : {}
  const kept: Record<string, unknown> = {}
  for (const [name, inner] of Object.entries(value)) {
    const known = UNSAFE.has(name) ? undefined : (member(schema, name) ?? others)
    const read = known && readJson(known, inner, below(name))
    if (known === undefined) place.dropped(`${place.path}.${name}`)
    else if (read !== undefined) kept[name] = read
  }
  return kept
}
