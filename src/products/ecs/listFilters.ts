import { invalidParameter } from '../../door/errors.ts'
import { ApiError, ensure } from '../../kernel/errors.ts'
import type { TagMember } from '../../rules/tags.ts'

/** A member of Filter.N. */
export interface FilterMember {
  readonly Key?: string
  readonly Value?: string
}

const tagMismatch = () => new ApiError(400, 'InvalidTag.Mismatch', 'A Tag.n.Value stands without its Tag.n.Key.')
const tooManyTags = () => new ApiError(400, 'InvalidTagCount', `A list is filtered by at most ${MAX_TAGS} tags.`)
const unknownFilterKey = (key: string) =>
  new ApiError(404, 'InvalidFilterKey.NotFound', `The filter key "${key}" does not exist.`)

const MAX_TAGS = 20

/** Refuses values without their key and more than 20 tags. */
export function ensureTagFilter(tags: readonly TagMember[] | undefined): void {
  ensure((tags?.length ?? 0) <= MAX_TAGS, tooManyTags())
  for (const { Key, key, Value, value } of tags ?? [])
    ensure(Key ?? key ?? (Value ?? value) === undefined, tagMismatch())
}

/** Filter.N as key and value. Refuses keys that the list does not have. A member without value narrows nothing. */
export function filtersOf<Key extends string>(
  members: readonly FilterMember[] | undefined,
  keys: readonly Key[],
): Partial<Record<Key, string>> {
  const filters: Partial<Record<Key, string>> = {}
  for (const { Key: key = '', Value } of members ?? []) {
    const known = keys.find((one) => one === key)
    ensure(known !== undefined, unknownFilterKey(key))
    if (Value !== undefined && Value !== '') filters[known] = Value
  }
  return filters
}

/** `2017-12-05T22:40Z`, seconds allowed, as a beginning that row times (`…:00Z`) can be compared with. Refuses other forms. */
export function filterTime(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  ensure(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z$/.test(value) && !Number.isNaN(Date.parse(value)),
    invalidParameter('Filter'),
  )
  return value.length === 17 ? `${value.slice(0, 16)}:00Z` : value
}

/** A name filter: `*` stands for any text; without it the whole name is compared, or a part of it if `partly`. */
export function nameMatcher(pattern: string, partly = false): (name: string) => boolean {
  if (!pattern.includes('*')) return partly ? (name) => name.includes(pattern) : (name) => name === pattern
  const [head = '', ...rest] = pattern.split('*')
  const tail = rest.pop() ?? ''
  return (name) => {
    if (!name.startsWith(head)) return false
    let at = head.length
    for (const part of rest) {
      const found = name.indexOf(part, at)
      if (found < 0) return false
      at = found + part.length
    }
    return name.length - tail.length >= at && name.endsWith(tail)
  }
}

/** Ids in a JSON array, as ECS has them in one text. Undefined when nothing was sent. */
export function idArray(
  text: string | undefined,
  malformed: ApiError,
  tooMany: ApiError,
  limit = 100,
): string[] | undefined {
  if (text === undefined || text === '') return undefined
  const ids = parsed(text)
  ensure(Array.isArray(ids) && ids.every((id) => typeof id === 'string'), malformed)
  ensure(ids.length <= limit, tooMany)
  return ids as string[]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
