import { ensure } from '../../kernel/errors.ts'
import type { Table } from '../../kernel/table.ts'
import { isTagKey, isTagValue } from '../../rules/names.ts'
import { type TaggedRow, VPC_KINDS } from '../../rules/taggedTables.ts'
import type { TagMember } from '../../rules/tags.ts'
import type { Tags } from '../../world/rows/ecs.ts'
import type { World } from '../../world/world.ts'
import * as errors from './errors.ts'

export const MAX_TAGS = 20
/** ResourceId.N of one call. */
export const MAX_RESOURCE_IDS = 50

/** The table of a resource type, which may be written in any case, and its name as replies spell it. */
export function taggedTable(
  world: World,
  type: string,
): { readonly ResourceType: string; readonly table: Table<TaggedRow> } {
  const ResourceType = type.toUpperCase()
  const name = type.toLowerCase()
  const kind = Object.hasOwn(VPC_KINDS, name) ? VPC_KINDS[name]?.(world) : undefined
  ensure(kind, errors.unknownResourceType(type))
  return { ResourceType, table: kind.table }
}

/** Tags of a request, checked. */
export function tagsOf(members: readonly TagMember[] | undefined): Tags {
  ensure((members?.length ?? 0) <= MAX_TAGS, errors.tooManyTags(MAX_TAGS))
  const tags = new Map<string, string>()
  for (const { Key = '', Value = '' } of members ?? []) {
    ensure(isTagKey(Key), errors.invalidTagKey())
    ensure(isTagValue(Value), errors.invalidTagValue())
    ensure(!tags.has(Key), errors.duplicateTagKey())
    tags.set(Key, Value)
  }
  return Object.fromEntries(tags)
}
