import type { Json } from '../../world/rows/ros.ts'
import type { ResourceStep, UpdateStep } from '../stack/resourceType.ts'
import { type Properties, text } from './properties.ts'

/**
 * Of the properties that are read back, those that the template gave: drift is told about nothing else.
 * One that still means what was given is told as it was given, so that its spelling makes no difference.
 */
export function told(
  { properties }: Pick<ResourceStep, 'properties'>,
  now: Readonly<Record<string, Json | undefined>>,
): Record<string, Json> {
  const given = Object.entries(now).filter(([name]) => (properties[name] ?? null) !== null)
  return Object.fromEntries(
    given.map(([name, value]): [string, Json] => {
      const wanted = properties[name] as Json
      return [name, isSame(wanted, value ?? '') ? wanted : (value ?? '')]
    }),
  )
}

/** Whether both mean the same: templates write numbers and booleans as text, and the order of a list says nothing. */
export function isSame(one: Json, other: Json): boolean {
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && isPermutation(one, other)
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return scalar(one) === scalar(other)
  }
  const [a, b] = [one as Properties, other as Properties]
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => isSame(a[name] ?? '', b[name] ?? ''))
}

function isPermutation(one: readonly Json[], other: readonly Json[]): boolean {
  const left = [...other]
  return one.every((item) => {
    const place = left.findIndex((each) => isSame(item, each))
    if (place >= 0) left.splice(place, 1)
    return place >= 0
  })
}

function scalar(value: Json): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value).toLowerCase()
}

/** What a modifying call sends for a text: undefined when it stays, empty when the template has it no more. */
export function changedText({ changed, properties }: UpdateStep, name: string): string | undefined {
  return changed.has(name) ? (text(properties, name) ?? '') : undefined
}

/** Whether any of the properties differs. */
export function hasChanged({ changed }: UpdateStep, ...names: readonly string[]): boolean {
  return names.some((name) => changed.has(name))
}
