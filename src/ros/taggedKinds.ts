import type { ActionContext } from '../door/action.ts'
import { ensure } from '../kernel/errors.ts'
import type { Table } from '../kernel/table.ts'
import { matchesTags, type TagMember } from '../rules/tags.ts'
import { type Owned, scope, type Tags } from '../world/rows/ecs.ts'
import type { StackGroupRow } from '../world/rows/stackGroups.ts'
import type { World } from '../world/world.ts'
import * as errors from './errors.ts'

/** Resources in one request, and tags of a filter. Source: documentation of the tag actions. */
export const MAX_RESOURCE_IDS = 50
export const MAX_TAGS = 20

/** A row of ROS that carries tags and lies in a resource group. */
interface Tagged extends Owned {
  readonly Tags: Tags
  readonly ResourceGroupId: string
  readonly Status?: string
}

interface Kind {
  readonly table: Table<Tagged>
  /** How requests call a row, where that is not its key. */
  readonly idOf?: (row: Tagged) => string
  /** Templates lie in no region. */
  readonly isRegional: boolean
}

const KINDS: Readonly<Record<string, (world: World) => Kind>> = {
  stack: (world) => ({ table: world.stacks as unknown as Table<Tagged>, isRegional: true }),
  /** Called by their names. Source: SDK comments. */
  stackgroup: (world) => ({
    table: world.stackGroups as unknown as Table<Tagged>,
    idOf: (row) => (row as unknown as StackGroupRow).StackGroupName,
    isRegional: true,
  }),
  template: (world) => ({ table: world.templates as unknown as Table<Tagged>, isRegional: false }),
  templatescratch: (world) => ({ table: world.templateScratches as unknown as Table<Tagged>, isRegional: true }),
}

/** A resource, as requests call it, and its row. */
interface Found {
  readonly id: string
  readonly key: string
  readonly row: Tagged
}

/** How the resources of a type are found, as far as the account and the region of the call own them. */
export function taggedKind({ world, accountId, regionId }: ActionContext, ResourceType: string) {
  const kind = Object.hasOwn(KINDS, ResourceType) ? KINDS[ResourceType]?.(world) : undefined
  ensure(kind, errors.invalidParameter('ResourceType', `Emulated are ${Object.keys(KINDS).join(', ')}.`))
  const { table, isRegional } = kind
  const keyOf = (row: Tagged) => table.definition.key(row)
  const idOf = kind.idOf ?? keyOf
  const place = scope(accountId, isRegional ? regionId : '')
  const isThere = (row: Tagged) => row.Status !== 'DELETE_COMPLETE' && row.Status !== 'DELETED'
  const find = (id: string): Tagged | undefined => {
    const row = kind.idOf === undefined ? table.get(id) : table.list('name', `${place}|${id}`)[0]
    return row !== undefined && scope(row.OwnerId, row.RegionId) === place && isThere(row) ? row : undefined
  }
  return {
    table,
    find,
    /** The resources with these ids, each once. Refuses with the NotFound of the type. */
    all(ids: readonly string[]): Found[] {
      const isCounted = ids.length >= 1 && ids.length <= MAX_RESOURCE_IDS
      ensure(isCounted, errors.invalidParameter('ResourceId', `There are 1 to ${MAX_RESOURCE_IDS}.`))
      return [...new Set(ids)].map((id) => {
        const row = find(id)
        ensure(row, notFound(ResourceType, id))
        return { id, key: keyOf(row), row }
      })
    },
    /** Newest first. */
    list(tags: readonly TagMember[] = []): Found[] {
      const rows = table.list('scope', place).filter((row) => isThere(row) && matchesTags(row.Tags, tags))
      return rows.map((row) => ({ id: idOf(row), key: keyOf(row), row }))
    },
  }
}

function notFound(type: string, id: string) {
  if (type === 'stack') return errors.stackNotFound(id)
  if (type === 'stackgroup') return errors.stackGroupNotFound(id)
  return type === 'template' ? errors.templateNotFound(id) : errors.templateScratchNotFound(id)
}
