import fc from 'fast-check'
import { expect } from 'vitest'
import { type ActionShape, findAction, type Schema } from '../../src/catalogue/catalogue.ts'
import type { Product } from '../../src/catalogue/products.ts'

export function shapeOf(key: string): ActionShape {
  const [product, action] = key.split('.') as [Product, string]
  const shape = findAction(product, action)
  expect(shape, key).toBeDefined()
  return shape as ActionShape
}

/** Texts with letters of all kinds, and those that could be taken for something else. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', 'true', '-1', '1e3', '["a"]', 'a.1.b', '__proto__', '0', 'null', 'a,b', ' ', '+', '%'),
)
const integer = fc.maxSafeInteger().map((value) => value + 0)
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value))
const mapKey = text.filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key))

function scalar(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.type === 'integer') return integer
  if (schema.type === 'number') return number
  if (schema.type === 'boolean') return fc.boolean()
  return text
}

/** Values that have a wire spelling: lists and structures are not empty. */
function sendable(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.type === 'array') return fc.array(sendable(schema.items ?? {}), { minLength: 1, maxLength: 3 })
  if (schema.type !== 'object') return scalar(schema)
  if (schema.properties === undefined) {
    return fc.dictionary(mapKey, sendable(schema.additionalProperties ?? {}), {
      minKeys: 1,
      maxKeys: 3,
      noNullPrototype: true,
    })
  }
  const members = Object.entries(schema.properties).map(([name, inner]) => [name, sendable(inner)] as const)
  return fc
    .record(Object.fromEntries(members), { requiredKeys: [], noNullPrototype: true })
    .filter((value) => Object.keys(value).length > 0)
}

/** Any request that a client can spell. What is required may be absent. */
export function requestsOf(shape: ActionShape): fc.Arbitrary<Record<string, unknown>> {
  const properties = Object.entries(shape.request.properties ?? {}).map(([name, schema]) => {
    const isJoined = shape.encoded?.[name] === 'simple'
    const joined = fc.array(fc.stringMatching(/^[a-z0-9-]{1,8}$/), { minLength: 1, maxLength: 3 })
    return [name, isJoined ? joined : sendable(schema)] as const
  })
  return fc.record(Object.fromEntries(properties), { requiredKeys: [], noNullPrototype: true })
}

/** Requests in which any value may be of any type, as an in-process caller might hand them over. */
export function roughRequestsOf(shape: ActionShape): fc.Arbitrary<Record<string, unknown>> {
  const wrong = fc.oneof(
    text,
    integer,
    number,
    fc.boolean(),
    fc.constant(undefined),
    fc.constant([]),
    fc.constant([{}]),
    fc.constant({}),
  )
  const rough = (schema: Schema): fc.Arbitrary<unknown> => {
    const right =
      schema.type === 'array'
        ? fc.array(rough(schema.items ?? {}), { maxLength: 2 })
        : schema.type === 'object' && schema.properties
          ? roughRecord(schema)
          : sendable(schema)
    return fc.oneof({ arbitrary: right, weight: 40 }, { arbitrary: wrong, weight: 1 })
  }
  const roughRecord = (schema: Schema) => {
    const members = Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, rough(inner)] as const)
    return fc
      .tuple(
        fc.record(Object.fromEntries(members), { requiredKeys: [], noNullPrototype: true }),
        fc.record(Object.fromEntries(members.filter(([name]) => schema.required?.includes(name)))),
        fc.boolean(),
      )
      .map(([some, required, isWhole]) => (isWhole ? { ...some, ...required } : some))
  }
  return roughRecord(shape.request)
}
