import { newAjv } from '../catalogue/ajv.ts'
import { MASK } from '../door/secrets.ts'
import { ApiError, ensure } from '../kernel/errors.ts'
import type { Table } from '../kernel/table.ts'
import { brokenContent } from '../world/invariants.ts'
import { World } from '../world/world.ts'
import { FORMAT, FORMAT_VERSION, migrated, type StateFile } from './migrations.ts'
import { shownRow } from './secrets.ts'

/** A whole world as one JSON file. Rows are listed oldest first, as they are stored. */
export interface WorldImage {
  readonly format: typeof FORMAT
  readonly formatVersion: number
  /** Version of Alistack that wrote it. */
  readonly productVersion: string
  /** Seq of the last command that is in it. */
  readonly seq: number
  readonly hash: string
  /** World time, milliseconds. */
  readonly nowMs: number
  readonly secrets: 'masked' | 'included'
  readonly tables: Readonly<Record<string, readonly object[]>>
  /** Place in age of each row, and of the next one, by table. */
  readonly orders: Readonly<Record<string, readonly number[]>>
  readonly nextOrders: Readonly<Record<string, number>>
}

export interface ImageOptions {
  readonly seq: number
  readonly productVersion: string
  readonly withSecrets: boolean
}

/** The world as a file; secrets as ****** unless asked for. */
export function imageOf(world: World, { seq, productVersion, withSecrets }: ImageOptions): WorldImage {
  const { tables } = world
  const byTable = <T>(what: (table: Table<object>) => T) =>
    Object.fromEntries(tables.all().map((table) => [table.name, what(table)]))
  const rows = (table: Table<object>) => table.all({ oldestFirst: true })
  return {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    productVersion,
    seq,
    hash: tables.hash().text,
    nowMs: world.nowMs,
    secrets: withSecrets ? 'included' : 'masked',
    tables: byTable((table) => rows(table).map((row) => (withSecrets ? row : shownRow(tables, table.name, row)))),
    orders: byTable((table) => rows(table).map((row) => table.order(table.definition.key(row)))),
    nextOrders: byTable((table) => table.state.nextOrder),
  }
}

/** A world that came from a file, and what is not as it was there. */
export interface Imported {
  readonly world: World
  readonly seq: number
  /** The content is byte for byte that of the world which was exported. */
  readonly isSame: boolean
  /** Access keys whose secret the file does not have: they are Inactive now. */
  readonly inactiveKeys: readonly string[]
}

/** Builds a world from a file of any format that is known. Refuses with 400 and the JSON path of what is wrong. */
export function worldOfFile(file: StateFile): Imported {
  const image = migrated(file)
  ensureShape(image)
  const world = new World(image.nowMs)
  for (const table of world.tables.all()) fill(table, image)
  for (const name of ['genesis', 'clock', 'chance']) {
    if (!world.settings.has(name)) refuse('/tables/settings', `has no row ${name}`)
  }
  world.restore(world.tables.snapshot(), image.nowMs)
  const masked = world.accessKeys.all({ oldestFirst: true }).filter((key) => key.AccessKeySecret === MASK)
  world.tables.atomically(() => {
    for (const { AccessKeyId } of masked) world.accessKeys.change(AccessKeyId, { Status: 'Inactive' })
  })
  const broken = problemsOf(world)
  if (broken.length > 0) refuse('/tables', `does not hold together: ${broken.slice(0, 5).join('; ')}`)
  const inactiveKeys = masked.map(({ AccessKeyId }) => AccessKeyId)
  return { world, seq: image.seq, isSame: world.tables.hash().text === image.hash, inactiveKeys }
}

function fill(table: Table<object>, { tables, orders, nextOrders }: WorldImage): void {
  const rows = tables[table.name] ?? []
  const places = orders[table.name] ?? []
  if (places.length !== rows.length)
    refuse(`/orders/${table.name}`, `has not one place for each of ${rows.length} rows`)
  for (const [i, row] of rows.entries()) {
    const path = `/tables/${table.name}/${i}`
    const order = places[i] as number
    if (order <= (places[i - 1] ?? 0)) refuse(`/orders/${table.name}/${i}`, 'is not above the place before')
    const key = keyOf(table, row)
    if (key === undefined) refuse(path, 'has no key')
    else if (table.has(key)) refuse(path, `has the key ${key}, which another row has`)
    else if (!isPlaced(table, key, row, order)) refuse(path, 'lacks what its table sorts or groups it by')
  }
  const next = nextOrders[table.name] ?? 1
  if (next <= (places.at(-1) ?? 0)) refuse(`/nextOrders/${table.name}`, 'is not above the last place')
  table.startOrderAt(next)
}

function keyOf(table: Table<object>, row: object): string | undefined {
  const key: unknown = attempt(() => table.definition.key(row))
  return typeof key === 'string' && key !== '' ? key : undefined
}

function isPlaced(table: Table<object>, key: string, row: object, order: number): boolean {
  return (
    attempt(() => {
      table.place(key, row, order)
      return true
    }) === true
  )
}

/** Rows of a file may lack anything: what reads them then fails in its own way. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof ApiError) throw error
    return undefined
  }
}

function problemsOf(world: World): string[] {
  try {
    return brokenContent(world)
  } catch (error) {
    return [`a row lacks what others need of it (${error instanceof Error ? error.message : error})`]
  }
}

function refuse(path: string, problem: string): never {
  throw new ApiError(400, 'InvalidWorldState', `${path} ${problem}.`, { path })
}

function ensureShape(file: StateFile): asserts file is StateFile & WorldImage {
  const check = newAjv({ strict: false }).compile(imageSchema())
  if (check(file)) return
  const [problem] = check.errors ?? []
  const extra = (problem?.params as { additionalProperty?: string } | undefined)?.additionalProperty
  const path = `${problem?.instancePath ?? ''}${extra === undefined ? '' : `/${extra}`}` || '/'
  const message = extra === undefined ? `${problem?.message ?? 'is not valid'}` : 'is not known here'
  const invalid = new ApiError(400, 'InvalidWorldState', `${path} ${message}.`, { path })
  ensure(false, invalid)
}

/** JSON Schema of a state file of the present format. */
export function imageSchema(): Readonly<Record<string, unknown>> {
  const names = new World(0).tables.all().map(({ name }) => name)
  const byTable = (schema: object) => ({
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, schema])),
    additionalProperties: false,
  })
  const place = { type: 'integer', minimum: 1 }
  return {
    type: 'object',
    properties: {
      format: { const: FORMAT },
      formatVersion: { const: FORMAT_VERSION },
      productVersion: { type: 'string' },
      seq: { type: 'integer', minimum: 0 },
      hash: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      nowMs: { type: 'integer', minimum: 0 },
      secrets: { enum: ['masked', 'included'] },
      tables: byTable({ type: 'array', items: { type: 'object' } }),
      orders: byTable({ type: 'array', items: place }),
      nextOrders: byTable(place),
    },
    required: ['format', 'formatVersion', 'seq', 'nowMs', 'secrets', 'tables', 'orders', 'nextOrders'],
    additionalProperties: false,
  }
}
