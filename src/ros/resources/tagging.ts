import type { Json } from '../../world/rows/ros.ts'
import type { ResourceStep, UpdateStep } from '../stack/resourceType.ts'
import { type Properties, structs, tags, text } from './properties.ts'

/** What a Describe action shows of tags: ECS and VPC spell them differently. */
interface ShownTag {
  readonly Key?: string
  readonly Value?: string
  readonly TagKey?: string
  readonly TagValue?: string
}

/** How TagResources names the resources. */
export interface Tagged {
  readonly ResourceType: string
  readonly ids: readonly string[]
  /** The property, if it is not Tags. */
  readonly property?: string
}

/** TagResources takes so many ids. Source: remarks of the published SDK package. */
const MOST_IDS = 50

/** Gives the resources the tags that they should have now, and takes those that only the earlier properties asked for. */
export function retag(product: 'ecs' | 'vpc', step: UpdateStep, { ResourceType, ids, property }: Tagged): void {
  const { call, regionId, previous, stack, resource } = step
  const Tag = tags(step, property) ?? []
  const had = tags({ properties: previous, stack: { ...stack, Tags: resource.inheritedTags } }, property) ?? []
  const TagKey = had.map(({ Key }) => Key).filter((key) => !Tag.some(({ Key }) => Key === key))
  for (let i = 0; i < ids.length; i += MOST_IDS) {
    const request = { RegionId: regionId, ResourceType, ResourceId: ids.slice(i, i + MOST_IDS) }
    if (TagKey.length > 0 && product === 'ecs') call('ecs.UntagResources', { ...request, TagKey })
    if (TagKey.length > 0 && product === 'vpc') call('vpc.UnTagResources', { ...request, TagKey })
    if (Tag.length > 0) call(product === 'ecs' ? 'ecs.TagResources' : 'vpc.TagResources', { ...request, Tag })
  }
}

/** Tags as the template would spell them: those of the stack are left out unless the template gives them, too. */
export function readTags(
  { properties, stack }: Pick<ResourceStep, 'properties' | 'stack'>,
  shown: readonly ShownTag[] | undefined,
  property = 'Tags',
): Json {
  const given = (structs(properties, property) ?? []).map((tag: Properties) => text(tag, 'Key') ?? '')
  const now = (shown ?? []).map((tag) => ({ Key: tag.Key ?? tag.TagKey ?? '', Value: tag.Value ?? tag.TagValue ?? '' }))
  const own = now.filter(({ Key, Value }) => given.includes(Key) || stack.Tags[Key] !== Value)
  const place = (key: string) => (given.includes(key) ? given.indexOf(key) : given.length)
  return own.sort((a, b) => place(a.Key) - place(b.Key))
}
