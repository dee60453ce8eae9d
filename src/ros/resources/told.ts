import type { Json } from '../../world/rows/ros.ts'
import type { ResourceStep, UpdateStep } from '../stack/resourceType.ts'
import { type Properties, text } from './properties.ts'

/**
 * Of the properties that are read back, those that the template gave: drift is told about nothing else.
 * One that still means what was given is told as it was given, so that its spelling makes no difference; case makes none
 * in those of `anyCase`.
 */
export function told(
  { properties }: Pick<ResourceStep, 'properties'>,
  now: Readonly<Record<string, Json | undefined>>,
  anyCase: readonly string[] = [],
): Record<string, Json> {
  const given = Object.entries(now).filter(([name]) => (properties[name] ?? null) !== null)
  return Object.fromEntries(
    given.map(([name, value]): [string, Json] => {
      const wanted = properties[name] as Json
      return [name, isSame(wanted, value ?? '', anyCase.includes(name)) ? wanted : (value ?? '')]
    }),
  )
}

/**
 * Whether both mean the same: templates write numbers and booleans as text; the order of a list of texts says nothing, that
 * of maps does. A field that is not there is an empty one.
 */
export function isSame(one: Json, other: Json, isAnyCase = false): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) return false
    const isOfMaps = one.some((item) => typeof item === 'object' && item !== null)
    const [a, b] = isOfMaps ? [one, other] : [[...one].sort(), [...other].sort()]
    return a.every((item, i) => isSame(item, b[i] ?? '', isAnyCase))
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return scalar(one, isAnyCase) === scalar(other, isAnyCase)
  }
  const [a, b] = [one as Properties, other as Properties]
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => isSame(a[name] ?? '', b[name] ?? '', isAnyCase))
}

function scalar(value: Json, isAnyCase: boolean): string {
  const spelled = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return isAnyCase || /^(true|false)$/i.test(spelled) ? spelled.toLowerCase() : spelled
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
