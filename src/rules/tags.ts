import { ApiError, ensure } from '../kernel/errors.ts'
import type { Tags } from '../world/rows/ecs.ts'
import { isTagKey, isTagValue } from './names.ts'

/** A tag as requests carry it. */
export interface TagMember {
  readonly Key?: string
  readonly Value?: string
  readonly key?: string
  readonly value?: string
}

const MAX_TAGS = 20

export const tagsFull = (limit = MAX_TAGS) =>
  new ApiError(400, 'NumberExceed.Tags', `A resource carries at most ${limit} tags.`)
const invalidTagKey = () =>
  new ApiError(
    400,
    'InvalidTagKey.Malformed',
    'A tag key has 1 to 128 characters, does not begin with aliyun or acs:, and holds no http:// or https://.',
  )
const invalidTagValue = () =>
  new ApiError(
    400,
    'InvalidTagValue.Malformed',
    'A tag value has at most 128 characters and holds no http:// or https://.',
  )
const duplicateTagKey = () => new ApiError(400, 'Duplicate.TagKey', 'The same tag key stands twice in the request.')

/** Tags of a request, checked. Refuses malformed keys and values, the same key twice, and more than 20. */
export function tagsFrom(members: readonly TagMember[] | undefined): Tags {
  const tags: Record<string, string> = {}
  for (const member of members ?? []) {
    const key = member.Key ?? member.key ?? ''
    const value = member.Value ?? member.value ?? ''
    ensure(isTagKey(key), invalidTagKey())
    ensure(isTagValue(value), invalidTagValue())
    ensure(!Object.hasOwn(tags, key), duplicateTagKey())
    Object.defineProperty(tags, key, { value, enumerable: true, configurable: true, writable: true })
  }
  ensure(Object.keys(tags).length <= MAX_TAGS, tagsFull())
  return tags
}

/** Whether a row carries every tag of a filter; an absent value matches any value. */
export function matchesTags(tags: Tags, filter: readonly TagMember[] | undefined): boolean {
  return (filter ?? []).every((member) => {
    const key = member.Key ?? member.key ?? ''
    const value = member.Value ?? member.value
    return Object.hasOwn(tags, key) && (value === undefined || value === '' || tags[key] === value)
  })
}

/** What stays of tags when keys are taken off. Guess: `all` counts only when no key is named. */
export function tagsWithout(tags: Tags, keys: readonly string[], all = false): Tags {
  if (keys.length === 0) return all ? {} : tags
  const removed = new Set(keys)
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !removed.has(key)))
}

/** The tags of one resource as ListTagResources shows them, keys in order of the alphabet. */
export function tagEntries(ResourceId: string, ResourceType: string, tags: Tags) {
  const sorted = Object.entries(tags).sort(([one], [other]) => (one < other ? -1 : 1))
  return sorted.map(([TagKey, TagValue]) => ({ ResourceId, ResourceType, TagKey, TagValue }))
}

/** As ECS shows tags. */
export function ecsTags(tags: Tags): { TagKey: string; TagValue: string }[] {
  return Object.entries(tags).map(([TagKey, TagValue]) => ({ TagKey, TagValue }))
}

/** As VPC shows tags. */
export function vpcTags(tags: Tags): { Key: string; Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
}
