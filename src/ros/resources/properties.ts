import { ApiError, ensure } from '../../kernel/errors.ts'
import type { Json } from '../../world/rows/ros.ts'
import type { ResourceStep } from '../stack/resourceType.ts'

/** Reads evaluated properties with the types that requests need. Templates write numbers and booleans as text, too. */
export type Properties = Readonly<Record<string, Json>>

const invalid = (name: string, expected: string) =>
  new ApiError(400, 'StackValidationFailed', `The property ${name} must be ${expected}.`)

export function text(properties: Properties, name: string): string | undefined {
  const value = properties[name]
  if (value === undefined || value === null || value === '') return undefined
  ensure(typeof value !== 'object', invalid(name, 'a text'))
  return String(value)
}

export function number(properties: Properties, name: string): number | undefined {
  const value = text(properties, name)
  if (value === undefined) return undefined
  ensure(/^-?\d+(\.\d+)?$/.test(value.trim()), invalid(name, 'a number'))
  return Number(value)
}

export function flag(properties: Properties, name: string): boolean | undefined {
  const value = text(properties, name)
  if (value === undefined) return undefined
  ensure(/^(true|false)$/i.test(value), invalid(name, 'true or false'))
  return value.toLowerCase() === 'true'
}

/** A list of texts; nested lists (the Ref of a group in a list) are flattened, a comma list is split. */
export function texts(properties: Properties, name: string): string[] | undefined {
  const value = properties[name]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'string') return value.split(',').map((item) => item.trim())
  ensure(Array.isArray(value), invalid(name, 'a list'))
  const flat = (value as readonly Json[]).flat(3) as readonly Json[]
  ensure(
    flat.every((item) => typeof item !== 'object' || item === null),
    invalid(name, 'a list of texts'),
  )
  return flat.filter((item) => item !== null && item !== '').map(String)
}

export function structs(properties: Properties, name: string): Properties[] | undefined {
  const value = properties[name]
  if (value === undefined || value === null) return undefined
  ensure(Array.isArray(value), invalid(name, 'a list'))
  return (value as readonly Json[]).map((item) => {
    ensure(item !== null && typeof item === 'object' && !Array.isArray(item), invalid(name, 'a list of maps'))
    return item as Properties
  })
}

/** Tags of a template ({Key, Value}) over those of the stack, which go to everything that takes tags. */
export function tags(
  { properties, stack }: Pick<ResourceStep, 'properties' | 'stack'>,
  name = 'Tags',
): { Key: string; Value: string }[] | undefined {
  const own = (structs(properties, name) ?? []).map((tag) => ({
    Key: text(tag, 'Key') ?? '',
    Value: text(tag, 'Value') ?? '',
  }))
  const inherited = Object.entries(stack.Tags)
    .filter(([key]) => !own.some(({ Key }) => Key === key))
    .map(([Key, Value]) => ({ Key, Value }))
  const all = [...inherited, ...own]
  return all.length === 0 ? undefined : all
}

/** Fields of a tag. */
export const TAG_FIELDS = ['Key', 'Value']
