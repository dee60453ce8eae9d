import type { Table } from '../kernel/table.ts'
import type { World } from '../world/world.ts'

/** How a view reads other rows: every read is noted, so that the memo knows what it depends on. */
export interface Reader {
  get<Row extends object>(table: Table<Row>, key: string): Row | undefined
  list<Row extends object>(table: Table<Row>, index: string, group: string): Row[]
}

/**
 * What a Describe shows of a row: a pure function of named rows, never of the caller or of the time.
 * So its bytes can be kept for as long as every row it read is still the current one.
 */
export interface View<Row extends object, Shown> {
  readonly name: string
  readonly show: (row: Row, read: Reader, world: World) => Shown
}

export function defineView<Row extends object, Shown>(name: string, show: View<Row, Shown>['show']): View<Row, Shown> {
  return { name, show }
}

interface Dependency {
  readonly table: Table<object>
  readonly key: string | undefined
  readonly index: string
  readonly group: string
  readonly seen: object | undefined
}

interface Memo {
  readonly shown: object
  bytes: Buffer | undefined
  readonly dependencies: readonly Dependency[]
  /** States of the tables read, when the dependencies were last found unchanged. */
  states: readonly object[]
}

const memos = new WeakMap<object, Map<string, Memo>>()

/**
 * A list of viewed rows that need not become objects: the HTTP door joins remembered bytes.
 * Everybody else calls `materialize`.
 */
export class ViewList {
  readonly #view: View<object, object>
  readonly #world: World
  readonly #rows: readonly object[]

  constructor(view: View<object, object>, world: World, rows: readonly object[]) {
    this.#view = view
    this.#world = world
    this.#rows = rows
  }

  get length(): number {
    return this.#rows.length
  }

  toObjects(): object[] {
    return this.#rows.map((row) => remembered(this.#view, this.#world, row).shown)
  }

  /** JSON of each item, in UTF-8. */
  toBuffers(): Buffer[] {
    return this.#rows.map((row) => {
      const memo = remembered(this.#view, this.#world, row)
      memo.bytes ??= Buffer.from(JSON.stringify(memo.shown))
      return memo.bytes
    })
  }
}

/** The rows as a reply's list. Typed as the list of items that clients see; it stays bytes until somebody needs objects. */
export function viewed<Row extends object, Shown extends object>(
  view: View<Row, Shown>,
  world: World,
  rows: readonly Row[],
): Shown[] {
  return new ViewList(view as unknown as View<object, object>, world, rows) as unknown as Shown[]
}

/** The reply with every ViewList turned into objects. Replies without one are returned as they are. */
export function materialize(reply: object): Record<string, unknown> {
  return plain(reply) as Record<string, unknown>
}

function plain(value: unknown): unknown {
  if (value instanceof ViewList) return value.toObjects()
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  let copy: Record<string, unknown> | undefined
  for (const [name, member] of Object.entries(value)) {
    const made = plain(member)
    if (made !== member) {
      copy ??= { ...value }
      copy[name] = made
    }
  }
  return copy ?? value
}

function remembered(view: View<object, object>, world: World, row: object): Memo {
  let byView = memos.get(row)
  const known = byView?.get(view.name)
  if (known !== undefined && isCurrent(known, world)) return known
  const dependencies: Dependency[] = []
  const note = (table: Table<never>, key: string | undefined, index: string, group: string, seen: object | undefined) =>
    dependencies.push({ table: table as unknown as Table<object>, key, index, group, seen })
  const read: Reader = {
    get(table, key) {
      const found = table.get(key)
      note(table as unknown as Table<never>, key, '', '', found)
      return found
    },
    list(table, index, group) {
      note(table as unknown as Table<never>, undefined, index, group, table.membership(index, group))
      const rows = table.list(index, group)
      for (const item of rows) note(table as unknown as Table<never>, table.definition.key(item), '', '', item)
      return rows
    },
  }
  const shown = view.show(row, read, world)
  const memo: Memo = { shown, bytes: undefined, dependencies, states: dependencies.map(({ table }) => table.state) }
  if (byView === undefined) {
    byView = new Map()
    memos.set(row, byView)
  }
  byView.set(view.name, memo)
  return memo
}

/** Cheap when no table has changed at all; else each row read is compared. A fork has other tables, so it starts anew. */
function isCurrent(memo: Memo, world: World): boolean {
  const { dependencies, states } = memo
  let moved = false
  for (let i = 0; i < dependencies.length; i++) {
    const { table, key, index, group, seen } = dependencies[i] as Dependency
    if (world.tables.table(table.name) !== table) return false
    if (table.state === states[i]) continue
    moved = true
    const current = key === undefined ? table.membership(index, group) : table.get(key)
    if (current !== seen) return false
  }
  if (moved) memo.states = dependencies.map(({ table }) => table.state)
  return true
}
