import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Product } from './products.ts'

export interface Schema {
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object'
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly additionalProperties?: Schema
}

export interface ActionShape {
  readonly product: Product
  readonly action: string
  readonly request: Schema
  readonly response: Schema
  readonly encoded?: Readonly<Record<string, string>>
  readonly paging?: string
  readonly secrets: readonly string[]
}

const files = new Map<Product, Buffer>()
const shapes = new Map<string, ActionShape | undefined>()

export function fixturePath(name: string): string {
  for (const base of ['../../fixtures/', '../fixtures/']) {
    const path = fileURLToPath(new URL(`${base}${name}`, import.meta.url))
    if (existsSync(path)) return path
  }
  throw new Error(`fixture ${name} is missing`)
}

function file(product: Product): Buffer {
  let buffer = files.get(product)
  if (buffer === undefined) {
    buffer = readFileSync(fixturePath(`catalogue/${product}.json`))
    files.set(product, buffer)
  }
  return buffer
}

export function findAction(product: Product, action: string): ActionShape | undefined {
  const key = `${product}.${action}`
  if (shapes.has(key)) return shapes.get(key)
  let shape: ActionShape | undefined
  if (/^[A-Za-z0-9]+$/.test(action)) {
    const buffer = file(product)
    const at = buffer.indexOf(`\n"${action}":`)
    if (at >= 0) {
      const from = at + action.length + 4
      const end = buffer.indexOf('\n', from)
      const line = buffer.toString('utf8', from, end).replace(/,$/, '')
      shape = { secrets: [], ...JSON.parse(line), product, action }
    }
  }
  shapes.set(key, shape)
  return shape
}

export function actionNames(product: Product): string[] {
  return [...file(product).toString('utf8').matchAll(/^"(\w+)":/gm)].map((match) => match[1] as string)
}
