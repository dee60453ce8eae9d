import { ApiError, ensure } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import { findResourceShape } from '../resourceCatalogue.ts'
import { defineResource, type ResourceStep, type ResourceType } from '../stack/resourceType.ts'
import { type Properties, structs, TAG_FIELDS, text } from './properties.ts'

type Item = Readonly<Record<string, Json>>

interface Listing {
  /** Filters; each is read by `find`. */
  readonly emulates: readonly string[]
  readonly fields?: ResourceType['fields']
  readonly accepts?: ResourceType['accepts']
  /** Attribute with the ids, and which member of an item they are. */
  readonly ids: readonly [attribute: string, member: string]
  /** Attribute with the items. */
  readonly items: string
  /** Items as a Describe action shows them, or more of them. */
  find(step: ResourceStep): readonly object[]
}

/** Never is the default: what was read stays as it is, unless the properties change. Always: every update reads it again. */
export const REFRESH_OPTIONS = { RefreshOptions: ['Never', 'Always'] }

/**
 * A type that lists what is there. It makes nothing: its attributes are read when the stack is made, and when its own
 * properties change, or with RefreshOptions Always with every update. Ref gives the ids. Guess: items are spelled as the action shows them, lists without their containers.
 */
export function defineDataSource(type: string, { emulates, fields, accepts, ids, items, find }: Listing): ResourceType {
  const [attribute, member] = ids
  const idsIn = (found: readonly Item[]) => found.map((item) => item[member] ?? '')
  return defineResource(type, {
    emulates,
    accepts: { ...REFRESH_OPTIONS, ...accepts },
    fields: { ...(emulates.includes('Tags') ? { Tags: TAG_FIELDS } : {}), ...fields },
    updates: emulates,
    create: () => ({ physicalId: '' }),
    update: () => undefined,
    attributes(step) {
      const found = find(step).map((item) => plain(item) as Item)
      return { [items]: found, [attribute]: idsIn(found) }
    },
    ref: (step) => idsIn(find(step).map((item) => plain(item) as Item)),
    remove: () => undefined,
  })
}

interface Single {
  /** Property with the id. */
  readonly id: string
  /** Further properties that `find` reads. */
  readonly reads?: readonly string[]
  /** Attributes that the action calls something else. */
  readonly named?: Readonly<Record<string, string>>
  find(step: ResourceStep, id: string): object | undefined
}

/** Guess: the code. */
const nothingFound = (type: string, id: string) =>
  new ApiError(404, 'ResourceNotFound', `${type} finds nothing with the id ${id}.`)

/**
 * A type that reads one thing which must be there. Ref gives its id.
 * Each attribute of the type's catalogue entry is the member of that name in what the action shows, or an empty text.
 */
export function defineSingleDataSource(type: string, { id, reads = [], named = {}, find }: Single): ResourceType {
  const idOf = ({ properties }: ResourceStep) => text(properties, id) ?? ''
  return defineResource(type, {
    emulates: [id, ...reads],
    accepts: REFRESH_OPTIONS,
    updates: [id, ...reads],
    create(step) {
      ensure(find(step, idOf(step)), nothingFound(type, idOf(step)))
      return { physicalId: '' }
    },
    update(step) {
      ensure(find(step, idOf(step)), nothingFound(type, idOf(step)))
      return undefined
    },
    attributes(step) {
      const item = plain(find(step, idOf(step)) ?? {}) as Item
      const members = new Map(Object.entries(item).map(([name, value]) => [name.toLowerCase(), value]))
      const names = findResourceShape(type)?.attributes ?? []
      return Object.fromEntries(names.map((name) => [name, members.get((named[name] ?? name).toLowerCase()) ?? '']))
    },
    ref: idOf,
    remove: () => undefined,
  })
}

/** What an action shows, as data sources tell it: `{ Tags: { Tag: [...] } }` is a list, and tags have a Key and a Value. */
export function plain(value: unknown): Json {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return (value ?? null) as Json
  const entries = Object.entries(value)
  const [only] = entries
  if (entries.length === 1 && only !== undefined && Array.isArray(only[1])) return plain(only[1])
  const names: Readonly<Record<string, string>> = 'TagKey' in value ? { TagKey: 'Key', TagValue: 'Value' } : {}
  return Object.fromEntries(entries.map(([name, member]) => [names[name] ?? name, plain(member)]))
}

/** Tags to look for: those of the property alone. */
export function tagFilter(properties: Properties): { Key: string; Value?: string }[] | undefined {
  return structs(properties, 'Tags')?.map((tag) => {
    const value = text(tag, 'Value')
    return { Key: text(tag, 'Key') ?? '', ...(value === undefined ? {} : { Value: value }) }
  })
}

/** Items of all pages; a page that is not full is the last. */
export function allPages<T>(size: number, page: (PageNumber: number) => readonly T[] | undefined): T[] {
  const items: T[] = []
  for (let PageNumber = 1; ; PageNumber++) {
    const shown = page(PageNumber) ?? []
    items.push(...shown)
    if (shown.length < size) return items
  }
}

/** A list of texts as the JSON that Describe actions take. */
export function jsonList(list: readonly string[] | undefined): string | undefined {
  return list === undefined || list.length === 0 ? undefined : JSON.stringify(list)
}
