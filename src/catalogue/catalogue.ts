import { readFixture } from './fixtures.ts'
import type { Product } from './products.ts'

/** The part of JSON Schema that the catalogue uses. A schema without a type says that nothing is known. */
export interface Schema {
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object'
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  /** Of a map: what its values are. */
  readonly additionalProperties?: Schema
  readonly 'x-secret'?: true
}

export interface ActionShape {
  readonly product: Product
  readonly action: string
  readonly request: Schema
  readonly response: Schema
  /** Parameters that clients send as one string: JSON, or (`simple`) items joined with commas. */
  readonly encoded?: Readonly<Record<string, 'json' | 'simple'>>
  /** By page number, by NextToken, by either, or by RAM's Marker. */
  readonly paging?: 'page' | 'token' | 'both' | 'marker'
  /** Paths of the lists near the top of the reply: `Stacks`, or `Instances.Instance` with its wrapper. */
  readonly lists?: readonly string[]
  readonly deprecated?: true
  /** Sent without a signature. */
  readonly anonymous?: true
  /** Dotted paths of secret parameters; lists are walked through, so a path has no index. */
  readonly secrets: readonly string[]
  /** Paths of parameters that are secret unless the action finds that they are not. */
  readonly maybeSecrets: readonly string[]
  /** As `secrets`, for the reply. */
  readonly replySecrets: readonly string[]
}

const files = new Map<Product, Buffer>()
const shapes = new Map<string, ActionShape>()

/** Actions that clients spell otherwise than the packages, and the cloud takes. Source: the Terraform provider. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([['resourcemanager.UnTagResources', 'UntagResources']])

/** The action as the packages spell it. */
export function spelledAction(product: Product, action: string): string {
  return SPELLINGS.get(`${product}.${action}`) ?? action
}

/**
 * The shape of an action, or undefined if the product has none of this name.
 * Each action is one line of its file, and only that line is parsed: reading all of ECS takes longer than a start may.
 */
export function findAction(product: Product, action: string): ActionShape | undefined {
  const key = `${product}.${action}`
  const known = shapes.get(key)
  // Misses are not kept: their names come from clients.
  if (known !== undefined || !/^\w{1,100}$/.test(action)) return known
  const file = fileOf(product)
  const head = `\n"${action}":`
  const at = file.indexOf(head)
  if (at < 0) return undefined
  const line = file.toString('utf8', at + head.length, file.indexOf('\n', at + head.length))
  const content = JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line)
  const shape: ActionShape = { secrets: [], maybeSecrets: [], replySecrets: [], ...content, product, action }
  shapes.set(key, shape)
  return shape
}

/** All actions of a product in alphabetical order. */
export function actionNames(product: Product): string[] {
  const text = fileOf(product).toString('latin1')
  return Array.from(text.matchAll(/\n"(\w+)":/g), ([, name]) => name as string)
}

function fileOf(product: Product): Buffer {
  let file = files.get(product)
  if (file === undefined) {
    file = readFixture(`catalogue/${product}.json`)
    files.set(product, file)
  }
  return file
}
