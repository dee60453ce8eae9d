import { canonicalJson } from '../../kernel/hash.ts'
import type { Tags } from '../../world/rows/ecs.ts'
import type { Json, StackResourceRow } from '../../world/rows/ros.ts'
import { type FunctionCall, functionCall, isList, isMap, own, type Section } from '../template/template.ts'
import type { ResourceType } from './resourceType.ts'

/** Whether a value is another one than before; open: that is not known before it can be evaluated. */
export type Difference = 'same' | 'differs' | 'open'

export function sameValue(one: Json | undefined, other: Json | undefined): boolean {
  return one === other || canonicalJson(one ?? null) === canonicalJson(other ?? null)
}

/**
 * Compares a value with one that may hold calls which wait for something. `isSurelyNew` says of such a call, and of what
 * stood in its place, that it cannot come to the same.
 */
export function difference(
  before: Json | undefined,
  after: Json | undefined,
  isSurelyNew: (call: FunctionCall, before: Json | undefined) => boolean,
): Difference {
  const call = after === undefined ? undefined : functionCall(after)
  if (call !== undefined) return isSurelyNew(call, before) ? 'differs' : 'open'
  const each = (pairs: readonly (readonly [Json | undefined, Json | undefined])[]) => {
    const found = pairs.map(([one, other]) => difference(one, other, isSurelyNew))
    return found.includes('differs') ? 'differs' : found.includes('open') ? 'open' : 'same'
  }
  if (isList(before) && isList(after)) {
    return before.length === after.length ? each(after.map((item, at) => [before[at], item])) : 'differs'
  }
  if (isMap(before) && isMap(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return each(names.map((name) => [own(before, name), own(after, name)]))
  }
  return sameValue(before, after) ? 'same' : 'differs'
}

/** Names of all properties that either side has. */
export function namesOf(before: Section, after: Section): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
}

/** Whether a property of the type can be changed while the resource stays. */
export function isInPlace(type: ResourceType | undefined, property: string): boolean {
  // Reading again takes no update.
  if (property === REFRESH && type?.type.startsWith('DATASOURCE::')) return true
  return type?.update !== undefined && type.updates?.includes(property) === true
}

/** The property that takes the tags of the stack as well, if the type can change them. */
export function tagProperty(type: ResourceType | undefined): string | undefined {
  return ['Tags', 'Tag'].find((name) => type?.emulates.includes(name) === true && isInPlace(type, name))
}

/** Whether the tags that a resource has from its stack are others now. */
export function inheritsOtherTags(type: ResourceType | undefined, row: StackResourceRow, tags: Tags): boolean {
  return tagProperty(type) !== undefined && canonicalJson(row.inheritedTags) !== canonicalJson(tags)
}

/** The property of data sources that says when they are read again. */
export const REFRESH = 'RefreshOptions'

/** Whether a data source is to be read again with every update. Source: ROS CDK packages. */
export function isRefreshed(type: string, properties: Section): boolean {
  return type.startsWith('DATASOURCE::') && own(properties, REFRESH) === 'Always'
}

/** The properties that differ between a resource and what it shall be, all of it known. */
export function changedProperties(
  type: ResourceType | undefined,
  row: StackResourceRow,
  properties: Section,
  tags: Tags,
): string[] {
  const earlier = [row.properties, ...(row.update === null ? [] : [row.update.properties])]
  const differing = earlier.flatMap((before) => {
    const had = (before ?? {}) as Section
    return namesOf(had, properties).filter((name) => !sameValue(own(had, name), own(properties, name)))
  })
  const tagged = inheritsOtherTags(type, row, tags) ? [tagProperty(type) as string] : []
  const refreshed = isRefreshed(row.ResourceType, properties) ? [REFRESH] : []
  return [...new Set([...differing, ...tagged, ...refreshed])]
}
