/** Which resources of ECS carry tags, and how a list of resources by tag is read. */
import type { ActionContext } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { Table } from '../../../kernel/table.ts'
import type { Owned, Tags } from '../../../world/rows/ecs.ts'
import { keyPairKey } from '../../../world/rows/keyPairs.ts'
import type { World } from '../../../world/world.ts'
import * as errors from './errors.ts'

export interface Tagged extends Owned {
  readonly Tags: Tags
  readonly ResourceGroupId: string
}

export const MOST_RESOURCES = 50
export const MOST_TAGS = 20

/** Where the resources of a type are kept, and how requests call them. */
export interface TaggedKind {
  readonly table: Table<Tagged>
  /** Key of the row that a request means by this id. */
  readonly keyOf: (context: ActionContext, id: string) => string
  readonly idOf: (row: Tagged) => string
}

/** Resources are called by the key of their row, if nothing else is said. */
function kind<Row extends Tagged>(
  table: Table<Row>,
  keyOf: TaggedKind['keyOf'] = (_context, id) => id,
  idOf: (row: Row) => string = (row) => table.definition.key(row),
): TaggedKind {
  return { table, keyOf, idOf } as unknown as TaggedKind
}

/** The types of resources that carry tags, by the name that requests give them. */
const KINDS: Readonly<Record<string, (world: World) => TaggedKind>> = {
  instance: (world) => kind(world.instances),
  disk: (world) => kind(world.disks),
  snapshot: (world) => kind(world.snapshots),
  image: (world) => kind(world.images),
  securitygroup: (world) => kind(world.securityGroups),
  eni: (world) => kind(world.networkInterfaces),
  launchtemplate: (world) => kind(world.launchTemplates),
  snapshotpolicy: (world) => kind(world.autoSnapshotPolicies),
  command: (world) => kind(world.commands),
  keypair: (world) =>
    kind(
      world.keyPairs,
      ({ accountId, regionId }, name) => keyPairKey(accountId, regionId, name),
      ({ KeyPairName }) => KeyPairName,
    ),
}

/** Documented types whose resources are not emulated: there are none to be found. */
const WITHOUT_ROWS = new Set([
  'volume',
  'ddh',
  'ddhcluster',
  'reservedinstance',
  'elasticityassurance',
  'capacityreservation',
  'invocation',
  'activation',
  'managedinstance',
])

/** The kind of a resource type; undefined when none of its resources can exist here. Refuses other types. */
export function taggedKind(world: World, resourceType: string): TaggedKind | undefined {
  const name = resourceType.toLowerCase()
  if (Object.hasOwn(KINDS, name)) return KINDS[name]?.(world)
  ensure(WITHOUT_ROWS.has(name), errors.unknownResourceType(resourceType))
  return undefined
}

/** Types whose resources can exist here, and which DescribeTags counts. */
export function tagTypes(): string[] {
  return Object.keys(KINDS).filter((type) => type !== 'command')
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
