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

/**
 * Whether both mean the same: templates write numbers and booleans as text; the order of a list of texts says nothing, that
 * of maps does. A field that is not there is an empty one.
 */
export function isSame(one: Json, other: Json): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    const isOfMaps = one.some((item) => typeof item === 'object' && item !== null)
    return (
      one.length === other.length &&
      (isOfMaps ? one.every((item, i) => isSame(item, other[i] ?? '')) : isPermutation(one, other))
    )
  }
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

/** Maps of a list with the fields that the template gives in any of its own. */
export function withFieldsOf(given: Json | undefined, shown: readonly Readonly<Record<string, unknown>>[]): Json {
  const maps = Array.isArray(given) ? (given as readonly Json[]) : []
  const fields = new Set(maps.flatMap((map) => Object.keys((map ?? {}) as object)))
  return shown.map((map) => Object.fromEntries(Object.entries(map).filter(([field]) => fields.has(field)))) as Json
}

/** Arn of a resource of VPC, as the policies of RAM name it. */
export function vpcArn({ stack, regionId, physicalId }: ResourceStep, kind: string): string {
  return `acs:vpc:${regionId}:${stack.OwnerId}:${kind}/${physicalId}`
}
