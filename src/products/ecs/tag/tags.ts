/** Which resources of ECS carry tags, and how a list of resources by tag is read. */
import type { ActionContext } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { Table } from '../../../kernel/table.ts'
import { ECS_KINDS, type Tagged, type TaggedKind } from '../../../rules/taggedTables.ts'
import type { Tags } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import * as errors from './errors.ts'

export const MOST_RESOURCES = 50
export const MOST_TAGS = 20

/** Documented types whose resources are not emulated: there are none to be found. */
const WITHOUT_ROWS = new Set([
  'volume',
  'ddhcluster',
  'elasticityassurance',
  'capacityreservation',
  'invocation',
  'activation',
  'managedinstance',
])

/** The kind of a resource type; undefined when none of its resources can exist here. Refuses other types. */
export function taggedKind(world: World, resourceType: string): TaggedKind | undefined {
  const name = resourceType.toLowerCase()
  if (Object.hasOwn(ECS_KINDS, name)) return ECS_KINDS[name]?.(world)
  ensure(WITHOUT_ROWS.has(name), errors.unknownResourceType(resourceType))
  return undefined
}

/** Types whose resources can exist here, and which DescribeTags counts. */
export function tagTypes(): string[] {
  return Object.keys(ECS_KINDS).filter((type) => type !== 'command')
}

const COUNT_NAMES: Readonly<Record<string, string>> = {
  keypair: 'KeyPair',
  launchtemplate: 'LaunchTemplate',
  snapshotpolicy: 'SnapshotPolicy',
  reservedinstance: 'ReservedInstance',
}

/** How DescribeTags calls the count of a type. */
export function countName(type: string): string {
  return COUNT_NAMES[type] ?? `${type.charAt(0).toUpperCase()}${type.slice(1)}`
}

/** The resources of a request, each once. Refuses more than 50, and any that the account has not in the region. */
export function taggedRows(
  context: ActionContext,
  resourceType: string,
  resourceIds: readonly string[],
): { readonly table: Table<Tagged>; readonly rows: readonly Tagged[] } {
  ensure(resourceIds.length <= MOST_RESOURCES, errors.tooManyResources(MOST_RESOURCES))
  const found = taggedKind(context.world, resourceType)
  ensure(found, errors.resourceNotFound(resourceIds[0] ?? ''))
  const { table, keyOf } = found
  const rows = [...new Set(resourceIds)].map((id) => {
    const row = context.own(table, keyOf(context, id))
    ensure(row, errors.resourceNotFound(id))
    return row
  })
  return { table, rows }
}

export interface TagFilter {
  readonly TagKey?: string
  readonly TagValues?: readonly string[]
}

/** Whether the tags meet every filter: a key that fits the pattern, or a key with a value that fits one of the patterns. */
export function meetsTagFilters(tags: Tags, filters: readonly TagFilter[]): boolean {
  return filters.every(({ TagKey = '', TagValues = [] }) => {
    if (TagValues.length === 0) return Object.keys(tags).some((key) => fits(TagKey, key))
    const value = Object.hasOwn(tags, TagKey) ? tags[TagKey] : undefined
    return value !== undefined && TagValues.some((pattern) => fits(pattern, value))
  })
}

/** `env*` begins with, `*env*` holds, `env` is. */
function fits(pattern: string, text: string): boolean {
  if (!pattern.endsWith('*')) return text === pattern
  return pattern.startsWith('*') ? text.includes(pattern.slice(1, -1)) : text.startsWith(pattern.slice(0, -1))
}
