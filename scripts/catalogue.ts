/**
 * Writes fixtures/catalogue/*.json and src/catalogue/types.generated.ts from the published SDK packages and from
 * fixtures/catalogue/overlay.json, which holds what the packages lack. `--check` writes nothing and ends with 1 if a
 * file is not current. Facts only: names, types, what is required. The packages' descriptions are not carried over.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, URL } from 'node:url'
import type { ActionShape, Schema } from '../src/catalogue/catalogue.ts'
import { PRODUCTS, type Product } from '../src/catalogue/products.ts'
import { renderRosTypes } from './rosTypes.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
const FOLDER = 'fixtures/catalogue'
const TYPES = 'src/catalogue/types.generated.ts'

/** Location is not published as a package: its file is made by hand and only read here. */
const PACKAGES = {
  ecs: '@alicloud/ecs20140526',
  vpc: '@alicloud/vpc20160428',
  ros: '@alicloud/ros20190910',
  ram: '@alicloud/ram20150501',
  sts: '@alicloud/sts20150401',
  tag: '@alicloud/tag20180828',
  ims: '@alicloud/ims20190815',
  resourcemanager: '@alicloud/resourcemanager20200331',
} as const
type Packaged = keyof typeof PACKAGES

/** A schema while it is being made. */
interface Draft {
  type?: Schema['type']
  properties?: Record<string, Draft>
  required?: string[]
  items?: Draft
  additionalProperties?: Draft
  'x-secret'?: true
}

/** Paths are dotted; `N` stands for an item of a list: `DataDisk.N.Size`. */
interface Correction {
  integer?: string[]
  required?: string[]
  optional?: string[]
  /** Of the reply: texts that the package declares as numbers. */
  replyText?: string[]
  /** Of the reply: members that the package no longer declares and clients still read. `\\.` in a path is a dot of the name. */
  replyAdds?: Record<string, AddedKind>
}

/** `texts`: a list of texts, alone in a wrapper. */
type AddedKind = 'string' | 'boolean' | 'integer' | 'texts'

interface Overlay {
  /** Names of fields that are secret wherever they stand, in requests and in replies. */
  secret: string[]
  /** Paths of texts in requests, by product, that are secret unless the action finds that they are not: a template says which. */
  maybeSecret: Partial<Record<Packaged, string[]>>
  products: Partial<Record<Packaged, Record<string, Correction>>>
}

/** What a line of a file holds; empty lists are left out. */
type Line = Partial<ActionShape> & Pick<ActionShape, 'request' | 'response'>
/** A class of the package; the declaration of what it holds is in two maps by field name. */
type ModelClass = (new () => unknown) & { names(): Record<string, string>; types(): Record<string, FieldType> }
type FieldType = string | ModelClass | { type: string; itemType?: FieldType; valueType?: FieldType } | undefined

/** Everything this script writes: path below the repository's root → content. */
function generate(): Map<string, string> {
  const overlay = readJson<Overlay>(`${FOLDER}/overlay.json`)
  const catalogue = new Map<Product, Map<string, Line>>()
  const files = new Map<string, string>()
  for (const product of Object.keys(PACKAGES) as Packaged[]) {
    const actions = readPackage(product, overlay)
    catalogue.set(product, actions)
    files.set(`${FOLDER}/${product}.json`, render(product, actions))
  }
  const location = readJson<{ actions: Record<string, Line> }>(`${FOLDER}/location.json`)
  catalogue.set('location', new Map(Object.entries(location.actions)))
  files.set('fixtures/ros-resource-types.json', renderRosTypes())
  files.set(TYPES, renderTypes(readJson<string[]>(`${FOLDER}/emulated.json`), catalogue))
  return files
}

function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(`${root}${name}`, 'utf8')) as T
}

// --- what a package says -------------------------------------------------------------------------------------------

function readPackage(product: Packaged, overlay: Overlay): Map<string, Line> {
  const folder = `${root}node_modules/${PACKAGES[product]}/dist`
  const required = readRequired(`${folder}/models`)
  const models = require(`${folder}/models/model.js`) as Record<string, ModelClass | undefined>
  const version = PRODUCTS.find((entry) => entry.product === product)?.version
  const lines = readOperations(readFileSync(`${folder}/client.js`, 'utf8')).map((operation): [string, Line] => {
    if (operation.version !== version)
      throw new Error(`${product}.${operation.action} is of version ${operation.version}`)
    const request = operation.model && models[`${operation.model}Request`]
    const body = operation.model && models[`${operation.model}Response`]?.types().body
    const requestSchema = request ? schemaOf(request, required) : { type: 'object' as const, properties: {} }
    const responseSchema = schemaOf(body, new Map())
    // Every reply has one, whether the package declares it or not.
    responseSchema.properties = { ...responseSchema.properties, RequestId: { type: 'string' } }
    const correction = overlay.products[product]?.[operation.action] ?? {}
    correct(`${product}.${operation.action}`, requestSchema, correction)
    for (const path of correction.replyText ?? []) {
      locate(`${product}.${operation.action}`, responseSchema, path).field.type = 'string'
    }
    for (const [path, kind] of Object.entries(correction.replyAdds ?? {})) {
      addMember(`${product}.${operation.action}`, responseSchema, path, kind)
    }
    const line = {
      ...(operation.isDeprecated && { deprecated: true as const }),
      ...(operation.isAnonymous && { anonymous: true as const }),
      ...(operation.encoded.length > 0 && { encoded: Object.fromEntries(operation.encoded) }),
      ...pagingOf(requestSchema),
      ...listsOf(responseSchema),
      ...present('secrets', markSecrets(requestSchema, overlay.secret)),
      ...present('maybeSecrets', pathsIn(requestSchema, overlay.maybeSecret[product] ?? [])),
      ...present('replySecrets', markSecrets(responseSchema, overlay.secret)),
      request: requestSchema,
      response: responseSchema,
    }
    return [operation.action, line]
  })
  for (const action of Object.keys(overlay.products[product] ?? {})) {
    if (!lines.some(([name]) => name === action)) throw new Error(`overlay: ${product}.${action} is not in the package`)
  }
  return new Map(lines.sort(([left], [right]) => (left < right ? -1 : 1)))
}

interface Operation {
  action: string
  version: string | undefined
  /** What the package's classes of this action are called; undefined if it has none. */
  model: string | undefined
  isDeprecated: boolean
  isAnonymous: boolean
  /** Parameter → how the SDK makes one string of its value. */
  encoded: [string, 'json' | 'simple'][]
}

function readOperations(client: string): Operation[] {
  const methods = /\/\*\*((?:(?!\*\/)[\s\S])*?)\*\/\s*async \w+WithOptions\([^)]*\) \{([\s\S]*?)\n {4}\}\n/g
  const shrink = /arrayToStringWithSpecifiedStyle\(tmpReq\.\w+, "([^"]+)", "(\w+)"\)/g
  const operations: Operation[] = []
  for (const [, comment = '', body = ''] of client.matchAll(methods)) {
    const fact = (name: string) => new RegExp(`\\b${name}: "([^"]*)"`).exec(body)?.[1]
    const action = fact('action')
    if (action === undefined) continue
    const encoded = [...body.matchAll(shrink)].map(([, name = '', style]): [string, 'json' | 'simple'] => {
      if (style !== 'json' && style !== 'simple') throw new Error(`${action}.${name}: unknown style ${style}`)
      return [name, style]
    })
    operations.push({
      action,
      version: fact('version'),
      model: /new \$_model\.(\w+)Response\(/.exec(body)?.[1],
      isDeprecated: comment.includes('@deprecated'),
      isAnonymous: fact('authType') === 'Anonymous',
      encoded,
    })
  }
  return operations
}

/** Class → its fields that are said to be required. Only the type declarations say so, in their comments. */
function readRequired(folder: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.d.ts') || file === 'model.d.ts') continue
    const text = readFileSync(`${folder}/${file}`, 'utf8')
    if (!text.includes('This parameter is required.')) continue
    for (const declaration of text.split(/^export declare class /m).slice(1)) {
      const name = /^\w+/.exec(declaration)?.[0] as string
      const fields = declaration.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*?)\*\/\s+(\w+)\?:/g)
      const required = [...fields].filter(([, comment]) => comment?.includes('This parameter is required.'))
      found.set(name, new Set(required.map(([, , field]) => field as string)))
    }
  }
  return found
}

function schemaOf(type: FieldType, required: Map<string, Set<string>>, within: string[] = []): Draft {
  if (type === undefined || type === 'any') return {}
  if (type === 'string' || type === 'number' || type === 'boolean') return { type }
  if (type === 'readable' || type === 'Readable' || type === 'bytes' || type === 'Buffer') return { type: 'string' }
  if (type === 'map' || type === 'object') return { type: 'object', additionalProperties: {} }
  if (typeof type === 'string') throw new Error(`unknown type ${type}`)
  if (typeof type !== 'function') {
    if (type.type === 'array') return { type: 'array', items: schemaOf(type.itemType, required, within) }
    if (type.type === 'map') {
      return { type: 'object', additionalProperties: schemaOf(type.valueType, required, within) }
    }
    throw new Error(`unknown type ${JSON.stringify(type)}`)
  }
  if (within.includes(type.name)) return { type: 'object', additionalProperties: {} }
  const types = type.types()
  const needs = required.get(type.name)
  const properties: Record<string, Draft> = {}
  const names: string[] = []
  for (const [field, wireName] of Object.entries(type.names())) {
    properties[wireName] = schemaOf(types[field], required, [...within, type.name])
    if (needs?.has(field)) names.push(wireName)
  }
  return { type: 'object', properties, ...(names.length > 0 && { required: names }) }
}

// --- what the overlay adds -----------------------------------------------------------------------------------------

function correct(action: string, schema: Draft, correction: Correction): void {
  for (const path of correction.integer ?? []) {
    const { field } = locate(action, schema, path)
    const target = field.type === 'array' ? field.items : field
    if (target?.type !== 'number') throw new Error(`overlay: ${action} ${path} is no number`)
    target.type = 'integer'
  }
  for (const path of correction.required ?? []) {
    const { parent, name } = locate(action, schema, path)
    if (parent.required?.includes(name)) throw new Error(`overlay: ${action} ${path} is required already`)
    const all = new Set([...(parent.required ?? []), name])
    parent.required = Object.keys(parent.properties ?? {}).filter((key) => all.has(key))
  }
  for (const path of correction.optional ?? []) {
    const { parent, name } = locate(action, schema, path)
    if (!parent.required?.includes(name)) throw new Error(`overlay: ${action} ${path} is optional already`)
    parent.required = parent.required.filter((key) => key !== name)
    if (parent.required.length === 0) delete parent.required
  }
}

function addMember(action: string, reply: Draft, path: string, kind: AddedKind): void {
  const parts = path.split(/(?<!\\)\./).map((part) => part.replaceAll('\\.', '.'))
  const last = kind === 'texts' ? parts.pop() : undefined
  const name = parts.pop() as string
  const { properties } = parts.length === 0 ? reply : locate(action, reply, parts.join('.')).field
  if (properties === undefined || name in properties) throw new Error(`overlay: ${action} has ${path} already`)
  const texts: Draft = { type: 'array', items: { type: 'string' } }
  properties[name] =
    last === undefined
      ? { type: kind as Exclude<AddedKind, 'texts'> }
      : { type: 'object', properties: { [last]: texts } }
}

function locate(action: string, schema: Draft, path: string): { parent: Draft; name: string; field: Draft } {
  let parent = schema
  let field: Draft | undefined = schema
  let name = ''
  for (const part of path.split('.')) {
    if (part === 'N' && field?.type === 'array') field = field.items
    else {
      parent = field as Draft
      name = part
      field = parent.properties?.[part]
    }
    if (field === undefined) throw new Error(`overlay: ${action} has no ${path}`)
  }
  return { parent, name, field: field as Draft }
}

/** Marks secret fields and names their paths; lists are walked through, so a path has no index. */
function markSecrets(schema: Draft, secret: string[], at = ''): string[] {
  if (schema.items) return markSecrets(schema.items, secret, at)
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = at === '' ? name : `${at}.${name}`
    if (field.type !== 'string' || !secret.includes(name)) return markSecrets(field, secret, path)
    field['x-secret'] = true
    return [path]
  })
}

/** Those of the dotted paths that the schema has; lists are walked through. */
function pathsIn(schema: Draft, paths: string[]): string[] {
  const at = (field: Draft | undefined, name: string) => (field?.items ?? field)?.properties?.[name]
  return paths.filter((path) => path.split('.').reduce(at, schema as Draft | undefined) !== undefined)
}

function present<K extends string>(key: K, list: string[]): { [key in K]?: string[] } {
  return list.length > 0 ? ({ [key]: list } as { [key in K]: string[] }) : {}
}

function pagingOf(request: Draft): Pick<Line, 'paging'> {
  const has = (name: string) => Object.hasOwn(request.properties ?? {}, name)
  if (has('PageNumber')) return { paging: has('NextToken') ? 'both' : 'page' }
  if (has('NextToken')) return { paging: 'token' }
  return has('Marker') ? { paging: 'marker' } : {}
}

/** Where lists stand in the reply: bare (`Stacks`), or alone in a wrapper (`Instances.Instance`). */
function listsOf(response: Draft): Pick<Line, 'lists'> {
  const lists = Object.entries(response.properties ?? {}).flatMap(([name, field]) => {
    if (field.type === 'array') return [name]
    const inner = Object.entries(field.properties ?? {})
    return inner.length === 1 && inner[0]?.[1].type === 'array' ? [`${name}.${inner[0][0]}`] : []
  })
  return present('lists', lists)
}

// --- files ---------------------------------------------------------------------------------------------------------

/** One action a line: a reader finds and parses only the line that it needs. */
function render(product: Packaged, actions: Map<string, Line>): string {
  const { productId, version } = PRODUCTS.find((entry) => entry.product === product) as (typeof PRODUCTS)[number]
  const source = readJson<{ version: string }>(`node_modules/${PACKAGES[product]}/package.json`).version
  const head = JSON.stringify({ product, productId, version, source: `${PACKAGES[product]} ${source}` }).slice(0, -1)
  const lines = [...actions].map(([name, line]) => `${JSON.stringify(name)}:${JSON.stringify(line)}`)
  return `${head},"actions":{\n${lines.join(',\n')}\n}}\n`
}

function renderTypes(emulated: string[], catalogue: Map<Product, Map<string, Line>>): string {
  const found = [...new Set(emulated)].sort().map((key): [string, Line] => {
    const [product, action] = key.split('.') as [Product, string]
    const line = catalogue.get(product)?.get(action)
    if (line === undefined) throw new Error(`${FOLDER}/emulated.json: ${key} is not in the catalogue`)
    return [key, line]
  })
  const members = (side: 'request' | 'response') =>
    found.map(([key, line]) => `  '${key}': ${typeText(line[side], '  ')}\n`).join('')
  return [
    '// Written by `npm run catalogue` from the published SDK packages. Do not edit.\n\n',
    '/** Parameters by action, as the door hands them to a handler: decoded, required ones present. */\n',
    `export interface Requests {\n${members('request')}}\n\n`,
    '/** Replies by action. The packages say of no field that it is always there. */\n',
    `export interface Responses {\n${members('response')}}\n\n`,
    'export type ActionKey = keyof Requests & string\n',
  ].join('')
}

function typeText(schema: Schema, indent: string): string {
  if (schema.type === 'string' || schema.type === 'boolean') return schema.type
  if (schema.type === 'number' || schema.type === 'integer') return 'number'
  if (schema.type === 'array') return `${typeText(schema.items ?? {}, indent)}[]`
  if (schema.type !== 'object') return 'unknown'
  const properties = Object.entries(schema.properties ?? {})
  if (schema.properties === undefined) return `Record<string, ${typeText(schema.additionalProperties ?? {}, indent)}>`
  if (properties.length === 0) return 'Record<string, never>'
  const lines = properties.map(([name, field]) => {
    const key = /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name)
    return `${indent}  ${key}${schema.required?.includes(name) ? '' : '?'}: ${typeText(field, `${indent}  `)}\n`
  })
  return `{\n${lines.join('')}${indent}}`
}

/** The first line that differs, as its action or type is called. */
function firstDifference(expected: string, actual: string): string {
  const lines = actual.split('\n')
  const line = expected.split('\n').find((text, i) => text !== lines[i])
  return line === undefined ? 'it is longer' : line.trim().slice(0, 60)
}

/** What is not current, one sentence each. */
export function staleFiles(): string[] {
  return [...generate()].flatMap(([name, expected]) => {
    const actual = existsSync(`${root}${name}`) ? readFileSync(`${root}${name}`, 'utf8') : undefined
    if (actual === expected) return []
    const where = actual === undefined ? 'it is missing' : `first difference: ${firstDifference(expected, actual)}`
    return [`catalogue: ${name} is not current (${where}); run npm run catalogue`]
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const stale = staleFiles()
    for (const sentence of stale) console.error(sentence)
    process.exitCode = stale.length > 0 ? 1 : 0
  } else {
    for (const [name, content] of generate()) writeFileSync(`${root}${name}`, content)
  }
}
