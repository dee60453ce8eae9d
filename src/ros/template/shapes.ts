import { ensure } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import { invalidSchema } from '../errors.ts'
import { isList, isMap, type Section } from './template.ts'

/** A map; missing or null is an empty one. Refuses with InvalidSchema. */
export function mapAt(value: Json | undefined, where: string): Section {
  if (value === undefined || value === null) return {}
  ensure(isMap(value), invalidSchema(`${where} must be a map.`))
  return value
}

/** Reads every member of a section, each of which must be a map. */
export function membersAt<T>(
  value: Json | undefined,
  name: string,
  read: (member: Section, where: string, key: string) => T,
): Record<string, T> {
  const entries = Object.entries(mapAt(value, name)).map(([key, member]): [string, T] => {
    const where = `${name}.${key}`
    ensure(isMap(member), invalidSchema(`${where} must be a map.`))
    return [key, read(member, where, key)]
  })
  return Object.fromEntries(entries)
}

/** A text that may be a map of languages; English is preferred. */
export function textAt(value: Json | undefined, where: string): string {
  if (value === undefined || value === null) return ''
  if (isMap(value)) {
    const [first] = Object.values(value)
    return textAt(value.en ?? first, where)
  }
  ensure(!isList(value), invalidSchema(`${where} must be a text.`))
  return String(value)
}

/** A number, or a text that spells one. */
export function numberAt(value: Json | undefined, where: string): number | undefined {
  if (value === undefined || value === null) return undefined
  const isNumeric = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')
  ensure(isNumeric && Number.isFinite(Number(value)), invalidSchema(`${where} must be a number.`))
  return Number(value)
}

/** A boolean, or a text that spells one in any case. */
export function booleanAt(value: Json | undefined, where: string): boolean {
  if (value === undefined || value === null) return false
  const text = String(value).toLowerCase()
  ensure(text === 'true' || text === 'false', invalidSchema(`${where} must be true or false.`))
  return text === 'true'
}
