/** Which resources of ECS carry tags, and how a list of resources by tag is read. */
import type { ActionContext } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { Table } from '../../../kernel/table.ts'
import type { Owned, Tags } from '../../../world/rows/ecs.ts'
import type { World } from '../../../world/world.ts'
import * as errors from './errors.ts'

export interface Tagged extends Owned {
  readonly Tags: Tags
  readonly ResourceGroupId: string
}

export const MOST_RESOURCES = 50
export const MOST_TAGS = 20

/** Documented types whose resources are not emulated: there are none to be found. */
const WITHOUT_ROWS = [
  'volume',
  'ddh',
  'ddhcluster',
  'keypair',
  'launchtemplate',
  'reservedinstance',
  'snapshotpolicy',
  'elasticityassurance',
  'capacityreservation',
  'command',
  'invocation',
  'activation',
  'managedinstance',
]

/** The table of a resource type; undefined when none of its resources can exist here. Refuses other types. */
export function taggedTable(world: World, resourceType: string): Table<Tagged> | undefined {
  const tables: Readonly<Record<string, unknown>> = {
    instance: world.instances,
    disk: world.disks,
    snapshot: world.snapshots,
    image: world.images,
    securitygroup: world.securityGroups,
    eni: world.networkInterfaces,
  }
  const name = resourceType.toLowerCase()
  if (Object.hasOwn(tables, name)) return tables[name] as Table<Tagged>
  ensure(WITHOUT_ROWS.includes(name), errors.unknownResourceType(resourceType))
  return undefined
}

/** The resources of a request, each once. Refuses more than 50, and any that the account has not in the region. */
export function taggedRows(
  { world, own }: ActionContext,
  resourceType: string,
  resourceIds: readonly string[],
): { readonly table: Table<Tagged>; readonly rows: readonly Tagged[] } {
  ensure(resourceIds.length <= MOST_RESOURCES, errors.tooManyResources(MOST_RESOURCES))
  const table = taggedTable(world, resourceType)
  ensure(table, errors.resourceNotFound(resourceIds[0] ?? ''))
  const rows = [...new Set(resourceIds)].map((id) => {
    const row = own(table, id)
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
