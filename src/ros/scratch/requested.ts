import type { Requests } from '../../catalogue/types.generated.ts'
import { ensure } from '../../kernel/errors.ts'
import type { Json, TemplateScratchRow } from '../../world/rows/ros.ts'
import * as errors from '../errors.ts'
import { SCRATCH_SOURCE_TYPES } from './sourceTypes.ts'

const STRATEGIES = ['LongTypePrefixAndIndexSuffix', 'LongTypePrefixAndHashSuffix', 'ShortTypePrefixAndHashSuffix']

/** Sources of one scratch. Source: reference on cloning §2.1. */
export const MAX_SOURCES = 200
const MAX_TAGS = 10
const MAX_TYPES = 20

type Sources = Pick<TemplateScratchRow, 'sourceResources' | 'sourceTag' | 'sourceResourceGroup'>
type SourceRequest = Pick<
  Requests['ros.UpdateTemplateScratch'],
  'SourceResources' | 'SourceTag' | 'SourceResourceGroup'
>

/** Refuses a way of naming resources that there is not. */
export function ensureStrategy(strategy: string): void {
  const isKnown = STRATEGIES.includes(strategy)
  ensure(isKnown, errors.invalidParameter('LogicalIdStrategy', `It is one of ${STRATEGIES.join(', ')}.`))
}

/** Which sources a request names, in one of three ways; undefined if in none. Refuses several ways, and types that are not emulated. */
export function requestedSources({ SourceResources, SourceTag, SourceResourceGroup }: SourceRequest) {
  const given = [SourceResources, SourceTag, SourceResourceGroup].filter((source) => source !== undefined)
  ensure(given.length <= 1, errors.multipleParameter('SourceResources, SourceTag, SourceResourceGroup'))
  if (SourceResources !== undefined) return { sourceResources: resources(SourceResources) }
  if (SourceTag !== undefined) return { sourceResources: [], sourceTag: tagSource(SourceTag) }
  if (SourceResourceGroup === undefined) return undefined
  const { ResourceGroupId, ResourceTypeFilter } = SourceResourceGroup
  ensure(ResourceGroupId !== '', errors.invalidParameter('SourceResourceGroup', 'It has no ResourceGroupId.'))
  const sources: Sources = {
    sourceResources: [],
    sourceResourceGroup: { ResourceGroupId, ...typeFilter('SourceResourceGroup', ResourceTypeFilter) },
  }
  return sources
}

function resources(given: NonNullable<SourceRequest['SourceResources']>): Json {
  const isCounted = given.length >= 1 && given.length <= MAX_SOURCES
  ensure(isCounted, errors.invalidParameter('SourceResources', `There are 1 to ${MAX_SOURCES}.`))
  ensureTypes(
    'SourceResources',
    given.map(({ ResourceType }) => ResourceType),
  )
  const ids = new Set(given.map(({ ResourceId }) => ResourceId))
  ensure(ids.size === given.length, errors.invalidParameter('SourceResources', 'The same resource stands twice.'))
  return given.map(({ ResourceId, ResourceType }) => ({ ResourceId, ResourceType }))
}

function tagSource({ ResourceTags, ResourceTypeFilter }: NonNullable<SourceRequest['SourceTag']>): Json {
  const tags = Object.entries(ResourceTags)
  const isCounted = tags.length >= 1 && tags.length <= MAX_TAGS
  ensure(isCounted, errors.invalidParameter('SourceTag', `There are 1 to ${MAX_TAGS} tags.`))
  const isText = tags.every(([key, value]) => key !== '' && typeof value === 'string')
  ensure(isText, errors.invalidParameter('SourceTag', 'ResourceTags are keys with texts; an empty text is any value.'))
  return { ResourceTags: Object.fromEntries(tags) as Json, ...typeFilter('SourceTag', ResourceTypeFilter) }
}

/** Without a filter, all types that are emulated as sources are looked for. */
function typeFilter(name: string, types: readonly string[] | undefined): { readonly [key: string]: Json } {
  if (types === undefined) return {}
  const isCounted = types.length >= 1 && types.length <= MAX_TYPES
  ensure(isCounted, errors.invalidParameter(name, `ResourceTypeFilter has 1 to ${MAX_TYPES} types.`))
  ensureTypes(name, types)
  return { ResourceTypeFilter: [...types] }
}

function ensureTypes(name: string, types: readonly string[]): void {
  const others = [...new Set(types)].filter((type) => !SCRATCH_SOURCE_TYPES.includes(type))
  const reason = `Alistack takes ${SCRATCH_SOURCE_TYPES.join(', ')}, not ${others.join(', ')}.`
  ensure(others.length === 0, errors.invalidParameter(name, reason))
}
