import type { Requests } from '../../catalogue/types.generated.ts'
import { ensure } from '../../kernel/errors.ts'
import { duration } from '../../world/facts/durations.ts'
import { findRegion } from '../../world/facts/regions.ts'
import type { Json, TemplateScratchRow } from '../../world/rows/ros.ts'
import type { World } from '../../world/world.ts'
import * as errors from '../errors.ts'
import { LISTED_TYPES } from './listing.ts'
import { scratchSourceTypes } from './sourceTypes.ts'

const STRATEGIES = ['LongTypePrefixAndIndexSuffix', 'LongTypePrefixAndHashSuffix', 'ShortTypePrefixAndHashSuffix']

/** Sources of one scratch, and their tags; fewer when it only looks. Source: SDK; reference on cloning §2.1. */
export const MAX_SOURCES = 200
const MAX_TAGS = 10
const MAX_DETECTED = 20
const MAX_DETECTED_TAGS = 5
const MAX_TYPES = 20

type Sources = Pick<TemplateScratchRow, 'sourceResources' | 'sourceTag' | 'sourceResourceGroup'>
type SourceRequest = Pick<
  Requests['ros.CreateTemplateScratch'],
  'SourceResources' | 'SourceTag' | 'SourceResourceGroup'
>

/** One of SourceResources, as it is kept. */
export interface SourceResource {
  readonly ResourceId: string
  readonly ResourceType: string
  /** Counts for ArchitectureDetection only; `global` where a type lies in no region. Source: SDK. */
  readonly RegionId?: string
  readonly RelatedResourceTypeFilter?: readonly string[]
}

/** Without a strategy: by index, or by hash when it only looks. Source: SDK. */
export function strategyOf(scratchType: string, asked: string | undefined): string {
  const strategy =
    asked ?? (scratchType === 'ArchitectureDetection' ? 'LongTypePrefixAndHashSuffix' : 'LongTypePrefixAndIndexSuffix')
  ensureStrategy(strategy)
  return strategy
}

/** Async: it is generated while the caller goes on. Sync: at once, so that whatever is asked next finds it generated. */
export function isSync(mode: string | undefined): boolean {
  const isKnown = mode === undefined || mode === 'Async' || mode === 'Sync'
  ensure(isKnown, errors.invalidParameter('ExecutionMode', 'It is Async or Sync.'))
  return mode === 'Sync'
}

/** Inside `atomically`. */
export function planGeneration(world: World, TemplateScratchId: string, isSync: boolean): void {
  if (isSync) world.planAt('ros.ScratchGenerate', { TemplateScratchId }, world.nowMs)
  else world.plan('ros.ScratchGenerate', { TemplateScratchId }, duration('templateScratch'))
}

/** Refuses a way of naming resources that there is not. */
export function ensureStrategy(strategy: string): void {
  const isKnown = STRATEGIES.includes(strategy)
  ensure(isKnown, errors.invalidParameter('LogicalIdStrategy', `It is one of ${STRATEGIES.join(', ')}.`))
}

/** Which sources a request names, in one of three ways; undefined if in none. Refuses several ways, and types that are not emulated. */
export function requestedSources(
  scratchType: string,
  { SourceResources, SourceTag, SourceResourceGroup }: SourceRequest,
) {
  const isDetection = scratchType === 'ArchitectureDetection'
  const given = [SourceResources, SourceTag, SourceResourceGroup].filter((source) => source !== undefined)
  ensure(given.length <= 1, errors.multipleParameter('SourceResources, SourceTag, SourceResourceGroup'))
  if (SourceResources !== undefined)
    return { sourceResources: resources(scratchType, SourceResources, isDetection ? MAX_DETECTED : MAX_SOURCES) }
  if (SourceTag !== undefined)
    return {
      sourceResources: [],
      sourceTag: tagSource(scratchType, SourceTag, isDetection ? MAX_DETECTED_TAGS : MAX_TAGS),
    }
  if (SourceResourceGroup === undefined) return undefined
  const { ResourceGroupId, ResourceTypeFilter } = SourceResourceGroup
  ensure(ResourceGroupId !== '', errors.invalidParameter('SourceResourceGroup', 'It has no ResourceGroupId.'))
  const sources: Sources = {
    sourceResources: [],
    sourceResourceGroup: { ResourceGroupId, ...typeFilter(scratchType, 'SourceResourceGroup', ResourceTypeFilter) },
  }
  return sources
}

function resources(scratchType: string, given: NonNullable<SourceRequest['SourceResources']>, most: number): Json {
  const isCounted = given.length >= 1 && given.length <= most
  ensure(isCounted, errors.invalidParameter('SourceResources', `There are 1 to ${most}.`))
  ensureTypes(
    scratchType,
    'SourceResources',
    given.map(({ ResourceType }) => ResourceType),
  )
  const ids = new Set(given.map(({ ResourceId }) => ResourceId))
  ensure(ids.size === given.length, errors.invalidParameter('SourceResources', 'The same resource stands twice.'))
  return given.map(({ ResourceId, ResourceType, RegionId, RelatedResourceTypeFilter: related }) => {
    ensureTypes(scratchType, 'RelatedResourceTypeFilter', related ?? [])
    const isPlace = RegionId === undefined || RegionId === 'global' || findRegion(RegionId) !== undefined
    ensure(isPlace, errors.invalidParameter('SourceResources', `There is no region ${RegionId}.`))
    return {
      ...{ ResourceId, ResourceType },
      ...(RegionId === undefined ? {} : { RegionId }),
      ...(related === undefined ? {} : { RelatedResourceTypeFilter: [...related] }),
    }
  })
}

function tagSource(
  scratchType: string,
  { ResourceTags, ResourceTypeFilter }: NonNullable<SourceRequest['SourceTag']>,
  most: number,
): Json {
  const tags = Object.entries(ResourceTags)
  const isCounted = tags.length >= 1 && tags.length <= most
  ensure(isCounted, errors.invalidParameter('SourceTag', `There are 1 to ${most} tags.`))
  const isText = tags.every(([key, value]) => key !== '' && typeof value === 'string')
  ensure(isText, errors.invalidParameter('SourceTag', 'ResourceTags are keys with texts; an empty text is any value.'))
  return { ResourceTags: Object.fromEntries(tags) as Json, ...typeFilter(scratchType, 'SourceTag', ResourceTypeFilter) }
}

/** Without a filter, all types that can be listed are looked for. */
function typeFilter(
  scratchType: string,
  name: string,
  types: readonly string[] | undefined,
): { readonly [key: string]: Json } {
  if (types === undefined) return {}
  const isCounted = types.length >= 1 && types.length <= MAX_TYPES
  ensure(isCounted, errors.invalidParameter(name, `ResourceTypeFilter has 1 to ${MAX_TYPES} types.`))
  ensureTypes(scratchType, name, types)
  const unlisted = types.filter((type) => !LISTED_TYPES.includes(type))
  const reason = `Alistack finds ${LISTED_TYPES.join(', ')} by tags and resource groups, not ${unlisted.join(', ')}.`
  ensure(unlisted.length === 0, errors.invalidParameter(name, reason))
  return { ResourceTypeFilter: [...types] }
}

function ensureTypes(scratchType: string, name: string, types: readonly string[]): void {
  const allowed = scratchSourceTypes(scratchType)
  const others = [...new Set(types)].filter((type) => !allowed.includes(type))
  const reason = `Alistack takes ${allowed.join(', ')}, not ${others.join(', ')}.`
  ensure(others.length === 0, errors.invalidParameter(name, reason))
}
