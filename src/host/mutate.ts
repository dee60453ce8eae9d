import { ApiError, ensure } from '../kernel/errors.ts'
import type { Table } from '../kernel/table.ts'
import { brokenInvariants } from '../world/invariants.ts'
import type { Json } from '../world/rows/ros.ts'
import type { World } from '../world/world.ts'
import { shapeProblem } from './rowShape.ts'

/** A change of one row that no action makes: somebody has been at the resource by other means. */
export interface Mutation {
  readonly table: string
  /** Key of the row. */
  readonly id: string
  readonly set?: Readonly<Record<string, Json>>
  /** Members that are taken away or, where every row has them, emptied. */
  readonly unset?: readonly string[]
  /** The row goes altogether. */
  readonly remove?: true
}

/** What the world runs on, and what has commands of its own. */
const FIXED: ReadonlySet<string> = new Set(['settings', 'timeline', 'watches', 'clientTokens', 'accounts', 'faults'])
/** How many rows of a table are asked what a member may be. */
const MAX_SAMPLES = 1_000

type Row = Readonly<Record<string, unknown>>

const invalid = (code: string, why: string) => new ApiError(400, code, why)

/** Changes the row, or removes it. Refuses what would break an invariant, naming it, and has then changed nothing. Inside `atomically`. */
export function mutate(world: World, mutation: Mutation): Row | undefined {
  const { table: name, id, set = {}, unset = [], remove } = mutation
  const table = world.tables.table(name) as Table<Row> | undefined
  ensure(table, new ApiError(404, 'TableNotFound', `There is no table ${name}.`))
  ensure(!FIXED.has(name), invalid('TableFixed', `Rows of ${name} are changed by commands of their own.`))
  const old = table.get(id)
  ensure(old, new ApiError(404, 'RowNotFound', `The table ${name} has no row ${id}.`))
  const isChange = Object.keys(set).length + unset.length > 0
  ensure(isChange !== (remove === true), invalid('InvalidRequest', 'Say what to set or unset, or remove: true.'))
  const row = remove ? undefined : changed(table, old, set, unset)
  const isSameRow = row === undefined || table.definition.key(row) === id
  ensure(isSameRow, invalid('KeyFixed', `A row keeps its key ${id}.`))
  const before = new Set(brokenInvariants(world))
  const broken = brokenBy(world, () => {
    if (row === undefined) table.remove(id)
    else table.put(row)
  }).filter((invariant) => !before.has(invariant))
  ensure(broken.length === 0, invalid('InvariantBroken', broken.slice(0, 5).join('; ')))
  return row
}

/** What does not hold after the change. A row that cannot even be looked at is refused as well. */
function brokenBy(world: World, change: () => void): string[] {
  try {
    change()
    return brokenInvariants(world)
  } catch (error) {
    throw invalid('InvalidRow', `The row cannot be read after the change: ${String(error)}`)
  }
}

function changed(table: Table<Row>, old: Row, set: Row, unset: readonly string[]): Row {
  const rows = [old, ...table.all({ limit: MAX_SAMPLES })]
  const next: Record<string, unknown> = { ...old, ...structuredClone(set) }
  for (const name of unset) {
    ensure(!Object.hasOwn(set, name), invalid('InvalidRequest', `${name} cannot be both set and unset.`))
    ensure(Object.hasOwn(old, name), invalid('UnknownField', `The row has no member ${name}.`))
    if (rows.some((row) => !Object.hasOwn(row, name))) delete next[name]
    else next[name] = emptied(name, old[name])
  }
  for (const name of [...Object.keys(set), ...unset]) {
    if (!Object.hasOwn(next, name)) continue
    const samples = rows.flatMap((row) => (Object.hasOwn(row, name) ? [row[name]] : []))
    ensure(samples.length > 0, invalid('UnknownField', `No row of ${table.name} has a member ${name}.`))
    const problem = shapeProblem(name, next[name], samples)
    ensure(problem === undefined, invalid('InvalidValue', `${problem}.`))
  }
  return next
}

function emptied(name: string, value: unknown): unknown {
  if (typeof value === 'string') return ''
  if (Array.isArray(value)) return []
  const isMap = value !== null && typeof value === 'object'
  ensure(isMap, invalid('InvalidValue', `Every row has ${name}: set it to another value instead.`))
  return {}
}
