import { ApiError, ensure } from '../../kernel/errors.ts'
import type { Json, TemplateScratchRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import type { Call } from '../call.ts'
import { isMap } from '../template/template.ts'
import { LISTED_TYPES, type Listed, listType, type SourceFilter } from './listing.ts'
import { readBack } from './readBack.ts'
import { MAX_SOURCES, type SourceResource } from './requested.ts'
import { scratchSourceTypes } from './sourceTypes.ts'

/** A resource that a scratch has found. */
export interface FoundSource {
  readonly type: string
  readonly id: string
  readonly regionId: string
  readonly properties: Readonly<Record<string, Json>>
  /** Ids of other resources that it hangs on. */
  readonly needs: readonly string[]
}

interface Named {
  readonly type: string
  readonly id: string
  readonly regionId: string
  /** Types of related resources that come along; undefined: as the type of the scratch has it. */
  readonly related?: readonly string[]
}

/**
 * What a scratch names or looks for: types and ids, without reading them. By tags or resource group in the order of types
 * and of their lists, oldest first. Guess: the codes when nothing is found, or too much.
 */
export function sourcesOf(call: Call, scratch: TemplateScratchRow): Named[] {
  const { sourceTag, sourceResourceGroup, sourceResources, RegionId, TemplateScratchType } = scratch
  if (!sourceTag && !sourceResourceGroup) {
    const isDetection = TemplateScratchType === 'ArchitectureDetection'
    return (sourceResources as unknown as readonly SourceResource[]).map((source) => ({
      ...{ type: source.ResourceType, id: source.ResourceId },
      regionId: isDetection && source.RegionId && source.RegionId !== 'global' ? source.RegionId : RegionId,
      ...(source.RelatedResourceTypeFilter === undefined ? {} : { related: source.RelatedResourceTypeFilter }),
    }))
  }
  const { ResourceTags = {}, ResourceTypeFilter: ofTag } = (sourceTag ?? {}) as Source
  const { ResourceGroupId, ResourceTypeFilter: ofGroup } = (sourceResourceGroup ?? {}) as Source
  const Tag = Object.entries(ResourceTags).map(([Key, Value]) => (Value === '' ? { Key } : { Key, Value }))
  const filter: SourceFilter = ResourceGroupId === undefined ? { Tag } : { ResourceGroupId }
  const allowed = scratchSourceTypes(TemplateScratchType)
  const types = (ofTag ?? ofGroup ?? LISTED_TYPES).filter((type) => allowed.includes(type))
  const listed = types.flatMap((type) =>
    listType(call, type, RegionId, filter)
      .reverse()
      .map((one) => ({ type, ...one })),
  )
  const instances = listed.filter(({ type }) => type === 'ALIYUN::ECS::Instance').map(({ id }) => id)
  const isPart = ({ type, on = [] }: { type: string } & Listed) =>
    PARTS.includes(type) && on.some((id) => id !== undefined && instances.includes(id))
  const isDetection = TemplateScratchType === 'ArchitectureDetection'
  const found = listed
    .filter((one) => isDetection || !isPart(one))
    .map(({ type, id }): Named => ({ type, id, regionId: RegionId }))
  const tooMany = `The template scratch finds ${found.length} sources; it takes ${MAX_SOURCES}.`
  ensure(found.length <= MAX_SOURCES, new ApiError(400, 'InvalidParameter', tooMany))
  const nothing = `No resource that the template scratch asks for could be found in ${RegionId}.`
  ensure(found.length > 0, new ApiError(404, 'ResourceNotFound', nothing))
  return found
}

/** Those of an instance that is found come with it, in its own properties, where something is made or taken over. */
const PARTS = ['ALIYUN::ECS::Disk', 'ALIYUN::ECS::NetworkInterface']

interface Source {
  readonly ResourceTags?: Readonly<Record<string, string>>
  readonly ResourceGroupId?: string
  readonly ResourceTypeFilter?: readonly string[]
}

/**
 * Reads the sources and, where that is asked for, what is related to them: all that a source hangs on, and all that hangs on
 * it. Guess: how far relations go; a neighbour of what a source hangs on is not related to it.
 */
export function searched(
  world: World,
  call: Call,
  scratch: TemplateScratchRow,
  named: readonly Named[],
): FoundSource[] {
  const isDetection = scratch.TemplateScratchType === 'ArchitectureDetection'
  const read = new Map<string, FoundSource>()
  const reading = (type: string, regionId: string, { id, on = [] }: Listed): FoundSource => {
    const known = read.get(id)
    if (known !== undefined && known.type === type) return known
    const properties = readBack(world, call, { OwnerId: scratch.OwnerId, RegionId: regionId }, type, id)
    const hung = on.filter((other) => other !== undefined && other !== '') as string[]
    const source = { type, id, regionId, properties, needs: [...new Set([...idsIn(properties), ...hung])] }
    read.set(id, source)
    return source
  }
  const chosen = new Map<string, FoundSource>()
  for (const { type, id, regionId, related } of named) {
    const types = related ?? (isDetection ? LISTED_TYPES : [])
    const all = types.flatMap((other) =>
      listType(call, other, regionId).map((listed) => reading(other, regionId, listed)),
    )
    const own = listType(call, type, regionId).find((listed) => listed.id === id) ?? { id }
    const source = reading(type, regionId, types.length === 0 ? { id } : own)
    for (const one of [source, ...relatives(source, all)]) chosen.set(one.id, one)
  }
  return [...chosen.values()]
}

function relatives(source: FoundSource, all: readonly FoundSource[]): FoundSource[] {
  const byId = new Map(all.map((one) => [one.id, one]))
  const follow = (next: (one: FoundSource) => readonly FoundSource[]) => {
    const seen = new Set<FoundSource>()
    const queue = [source]
    for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
      for (const other of next(one)) {
        if (other.id === source.id || seen.has(other)) continue
        seen.add(other)
        queue.push(other)
      }
    }
    return seen
  }
  const needed = follow(({ needs }) => needs.flatMap((id) => byId.get(id) ?? []))
  const needing = follow(({ id }) => all.filter(({ needs }) => needs.includes(id)))
  return [...new Set([...needed, ...needing])]
}

/** Texts in properties that can be ids of other resources. */
function idsIn(value: Json): string[] {
  if (typeof value === 'string') return value.split(',')
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(idsIn)
  return isMap(value) ? Object.values(value).flatMap(idsIn) : []
}
