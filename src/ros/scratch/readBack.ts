import { ApiError, ensure } from '../../kernel/errors.ts'
import type { Json, StackRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import type { Call } from '../call.ts'
import { findResourceShape } from '../resourceCatalogue.ts'
import { strangerStep } from '../stack/reading.ts'
import type { ResourceType } from '../stack/resourceType.ts'
import { findResourceType } from '../stack/resourceTypes.ts'
import { isMap } from '../template/template.ts'

type Properties = Readonly<Record<string, Json>>

/** Properties that say how something is made or removed, that nothing tells back, or that another one says as well. */
const UNTOLD = [
  ...['Password', 'PasswordInherit', 'IgnoreExisting', 'DeletionForce', 'Period', 'PeriodUnit', 'PricingCycle'],
  ...['PolicyDocumentUnchecked', 'Policies', 'PolicyAttachments', 'LoginProfile', 'PublicKeyBody'],
]
/** So many items of a list of maps are read: an instance has at most 16 data disks. */
const MOST_ITEMS = 16
const RULES = /^SecurityGroup(In|E)gress$/

export const sourceMissing = (type: string, id: string) =>
  new ApiError(404, 'ResourceNotFound', `Resource ${type} ${id} could not be found for template scratch.`)

/**
 * A resource as a template would have it: every property that its type reads back, without those that say nothing.
 * Refuses one that is not there with ResourceNotFound. Source: the message, of the SDK's samples.
 */
export function readBack(
  world: World,
  call: Call,
  place: Pick<StackRow, 'OwnerId' | 'RegionId'>,
  typeName: string,
  id: string,
): Properties {
  const type = findResourceType(typeName)
  ensure(type?.read !== undefined, sourceMissing(typeName, id))
  const read = found(() => type.read?.(strangerStep(world, place, type, id, call, blank(type))))
  ensure(read !== undefined, sourceMissing(typeName, id))
  const wanted = Object.entries(read).filter(([name]) => name in blank(type))
  return Object.fromEntries(wanted.flatMap(([name, value]) => said(name, RULES.test(name) ? reversed(value) : value)))
}

/** Rules are listed newest first; made in this order they are listed so again. */
function reversed(rules: Json): Json {
  return Array.isArray(rules) ? [...(rules as readonly Json[])].reverse() : rules
}

function found<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined
    throw error
  }
}

/** Asks for everything: readings tell only what the template gives, with the fields that it gives. */
function blank(type: ResourceType): Properties {
  const shape = findResourceShape(type.type)?.properties ?? {}
  const hasGroups = type.emulates.includes('SecurityGroupIds')
  const asked = type.emulates.filter((name) => !UNTOLD.includes(name) && !(hasGroups && name === 'SecurityGroupId'))
  return Object.fromEntries(
    asked.map((name): [string, Json] => {
      const { type: kind = 'string', fields = {} } = shape[name] ?? {}
      if (kind === 'map' || kind === 'object') return [name, {}]
      if (kind !== 'list') return [name, '']
      const items = type.fields?.[name] ?? Object.keys(fields)
      // Rules are told in whole without being asked for.
      if (items.length === 0 || RULES.test(name)) return [name, []]
      const map = Object.fromEntries(items.map((field) => [field, '']))
      return [name, Array.from({ length: MOST_ITEMS }, () => map)]
    }),
  )
}

function said(name: string, value: Json): [string, Json][] {
  const kept = withoutNothing(value)
  return kept === undefined ? [] : [[name, kept]]
}

/** The value without texts, lists and maps that are empty, and without zeros; undefined if nothing is left. */
function withoutNothing(value: Json): Json | undefined {
  if (value === null || value === '' || value === 0) return undefined
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).flatMap((item) => withoutNothing(item) ?? [])
    return items.length === 0 ? undefined : items
  }
  if (!isMap(value)) return value
  const members = Object.entries(value).flatMap(([name, member]) => said(name, member))
  return members.length === 0 ? undefined : Object.fromEntries(members)
}
