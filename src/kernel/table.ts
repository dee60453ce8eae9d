import { assert } from './errors.ts'
import { Tree } from './tree.ts'

/** The row of a table by its key. */
export type RowOf = (table: string, key: string) => object | undefined

/** Which groups of an index a row belongs to; none, one or several. */
export type Grouping<Row> = (row: Row) => string | readonly string[] | undefined

/**
 * What a table is: its key and what can be asked of it without a scan.
 * `indexes` list the rows of a group by age; `sorted` gives one order over all rows; `sums` keep a total per group.
 */
export interface TableDefinition<Row extends object> {
  readonly name: string
  readonly key: (row: Row) => string
  readonly indexes?: Readonly<Record<string, Grouping<Row>>>
  readonly sorted?: Readonly<Record<string, (row: Row) => string>>
  readonly sums?: Readonly<Record<string, { group: (row: Row) => string | undefined; amount: (row: Row) => number }>>
  /** Rows that stay readable after their life: deleted stacks, tokens, task records. */
  readonly isHistory?: (row: Row) => boolean
  /** Fields shown as ****** and hashed by their own hash. */
  readonly secretFields?: readonly string[]
  /** Texts in the row that are secret wherever they stand, such as values of NoEcho parameters; `rowOf` finds rows of other tables. */
  readonly secretTexts?: (row: Row, rowOf: RowOf) => readonly string[]
}

interface Entry<Row> {
  readonly row: Row
  /** Creation order within the table; survives replacement of the row. */
  readonly order: number
}

/** All of a table at one moment, in persistent structures: sharing it is copying a reference. */
export interface TableState<Row> {
  readonly entries: Tree<string, Entry<Row>>
  readonly byAge: Tree<number, string>
  readonly indexes: Readonly<Record<string, Tree<string, Tree<number, string>>>>
  readonly sorted: Readonly<Record<string, Tree<string, string>>>
  readonly sums: Readonly<Record<string, Tree<string, number>>>
  readonly nextOrder: number
}

/** One row put or removed. `before` undefined: added. `after` undefined: removed. */
export interface RowStep {
  readonly table: string
  readonly key: string
  readonly before: object | undefined
  readonly after: object | undefined
  /** Creation order of the row that is put, or was removed. */
  readonly order: number
}

/** Told of every change before it is made; refuses when no change is allowed now. */
export interface ChangeRecorder {
  changed(change: RowStep): void
}

/** A part of a list: rows from position `from`, at most `limit`, newest or oldest first. */
export interface Slice {
  readonly from?: number
  readonly limit?: number
  readonly oldestFirst?: boolean
}

export class Table<Row extends object> {
  readonly definition: TableDefinition<Row>
  readonly #recorder: ChangeRecorder
  #state: TableState<Row>

  constructor(definition: TableDefinition<Row>, recorder: ChangeRecorder, state?: TableState<Row>) {
    this.definition = definition
    this.#recorder = recorder
    this.#state = state ?? emptyState(definition)
  }

  get name(): string {
    return this.definition.name
  }

  /** The whole content, for undo, fork and "has anything changed since?" (compare by identity). */
  get state(): TableState<Row> {
    return this.#state
  }

  /** Puts an earlier state back. Only for undo, fork and recovery. */
  restore(state: TableState<Row>): void {
    this.#state = state
  }

  /** Puts a row in its place in age, or removes it, as a record says. Only for recovery: nobody is told. */
  place(key: string, row: Row | undefined, order: number): void {
    const old = this.#state.entries.get(key)
    const isElsewhere = old !== undefined && (row === undefined || old.order !== order)
    if (isElsewhere) this.#state = replaced(this.definition, this.#state, key, old.order, old.row, undefined)
    if (row === undefined) return
    deepFreeze(row)
    const before = isElsewhere ? undefined : old?.row
    this.#state = replaced(this.definition, this.#state, key, order, before, row)
  }

  /** Makes the next row younger than `order - 1`, as it was where rows came and went. Only for recovery. */
  startOrderAt(order: number): void {
    if (order > this.#state.nextOrder) this.#state = { ...this.#state, nextOrder: order }
  }

  get size(): number {
    return this.#state.entries.size
  }

  get(key: string): Row | undefined {
    return this.#state.entries.get(key)?.row
  }

  has(key: string): boolean {
    return this.#state.entries.get(key) !== undefined
  }

  /** Position in age of a row that exists; later rows have larger numbers. */
  order(key: string): number {
    const entry = this.#state.entries.get(key)
    assert(entry, `${this.name} has no row ${key}`)
    return entry.order
  }

  /** Adds a row, or puts it in the place of the one with its key. The row is frozen, nested values included. */
  put(row: Row): Row {
    const key = this.definition.key(row)
    deepFreeze(row)
    const old = this.#state.entries.get(key)
    if (old?.row === row) return row
    const order = old?.order ?? this.#state.nextOrder
    this.#recorder.changed({ table: this.name, key, before: old?.row, after: row, order })
    this.#state = replaced(this.definition, this.#state, key, order, old?.row, row)
    return row
  }

  /** Puts a copy of the row with some members changed. */
  change(key: string, members: Partial<Row>): Row {
    const old = this.get(key)
    assert(old, `${this.name} has no row ${key} to change`)
    return this.put({ ...old, ...members })
  }

  remove(key: string): void {
    const old = this.#state.entries.get(key)
    if (old === undefined) return
    this.#recorder.changed({ table: this.name, key, before: old.row, after: undefined, order: old.order })
    this.#state = replaced(this.definition, this.#state, key, old.order, old.row, undefined)
  }

  /** How many rows a group of an index has; without index, all. */
  count(index?: string, group?: string): number {
    if (index === undefined) return this.size
    return this.#group(index, group ?? '')?.size ?? 0
  }

  /** Rows of a group, newest first unless told otherwise. */
  list(index: string, group: string, slice: Slice = {}): Row[] {
    const tree = this.#group(index, group)
    return tree === undefined ? [] : this.#slice(tree, slice)
  }

  /** All rows, newest first unless told otherwise. */
  all(slice: Slice = {}): Row[] {
    return this.#slice(this.#state.byAge, slice)
  }

  /** How many rows of the group are older than creation order `order`. */
  rank(index: string, group: string, order: number): number {
    return this.#group(index, group)?.rank(order) ?? 0
  }

  /** Identity of a group's member list: unchanged as long as no row joined or left it. */
  membership(index: string, group: string): object | undefined {
    return this.#group(index, group)
  }

  /** The first rows in the order of a `sorted` index. */
  first(sorted: string, limit = 1, from = 0): Row[] {
    const tree = this.#state.sorted[sorted]
    assert(tree, `${this.name} is not sorted by ${sorted}`)
    return tree.entries(from, limit).map(([, key]) => this.get(key) as Row)
  }

  /** The total that a `sums` index keeps for a group. */
  sum(name: string, group: string): number {
    const tree = this.#state.sums[name]
    assert(tree, `${this.name} keeps no sum ${name}`)
    return tree.get(group) ?? 0
  }

  /** All totals of groups that begin with `prefix`, by what follows it. */
  sums(name: string, prefix: string): [rest: string, total: number][] {
    const tree = this.#state.sums[name]
    assert(tree, `${this.name} keeps no sum ${name}`)
    const from = tree.rank(prefix)
    const to = tree.rank(`${prefix}\uffff`)
    return tree.entries(from, to - from).map(([group, total]) => [group.slice(prefix.length), total])
  }

  #group(index: string, group: string): Tree<number, string> | undefined {
    const tree = this.#state.indexes[index]
    assert(tree, `${this.name} has no index ${index}`)
    return tree.get(group)
  }

  #slice(tree: Tree<number, string>, { from = 0, limit = tree.size, oldestFirst = false }: Slice): Row[] {
    const count = Math.max(0, Math.min(limit, tree.size - from))
    const entries = tree.entries(oldestFirst ? from : tree.size - from - count, count)
    const rows = entries.map(([, key]) => this.get(key) as Row)
    return oldestFirst ? rows : rows.reverse()
  }
}

const empty = new WeakMap<object, unknown>()

/** The same for every world, which shares it as long as the table has had no row: states are never changed in place. */
function emptyState<Row extends object>(definition: TableDefinition<Row>): TableState<Row> {
  let state = empty.get(definition) as TableState<Row> | undefined
  if (state === undefined) {
    state = newState(definition)
    empty.set(definition, state)
  }
  return state
}

function newState<Row extends object>(definition: TableDefinition<Row>): TableState<Row> {
  const none = <T>(names: Readonly<Record<string, unknown>> = {}) =>
    Object.fromEntries(Object.keys(names).map((name) => [name, Tree.empty<string, T>()]))
  return {
    entries: Tree.empty(),
    byAge: Tree.empty(),
    indexes: none<Tree<number, string>>(definition.indexes),
    sorted: none<string>(definition.sorted),
    sums: none<number>(definition.sums),
    nextOrder: 1,
  }
}

function replaced<Row extends object>(
  definition: TableDefinition<Row>,
  state: TableState<Row>,
  key: string,
  order: number,
  before: Row | undefined,
  after: Row | undefined,
): TableState<Row> {
  let { byAge } = state
  if (before === undefined) byAge = byAge.set(order, key)
  if (after === undefined) byAge = byAge.delete(order)
  return {
    entries: after === undefined ? state.entries.delete(key) : state.entries.set(key, { row: after, order }),
    byAge,
    indexes: reindexed(definition, state, key, order, before, after),
    sorted: resorted(definition, state, key, before, after),
    sums: summedAnew(definition, state, before, after),
    nextOrder: Math.max(state.nextOrder, order + 1),
  }
}

function reindexed<Row extends object>(
  definition: TableDefinition<Row>,
  state: TableState<Row>,
  key: string,
  order: number,
  before: Row | undefined,
  after: Row | undefined,
): TableState<Row>['indexes'] {
  let indexes: Record<string, Tree<string, Tree<number, string>>> = state.indexes
  for (const name in definition.indexes) {
    const group = definition.indexes[name] as Grouping<Row>
    const old = before === undefined ? NO_GROUPS : groupsOf(group(before))
    const now = after === undefined ? NO_GROUPS : groupsOf(group(after))
    let tree = indexes[name] as Tree<string, Tree<number, string>>
    for (const g of old) if (!now.includes(g)) tree = withoutMember(tree, g, order)
    for (const g of now) {
      if (!old.includes(g)) tree = tree.set(g, (tree.get(g) ?? Tree.empty<number, string>()).set(order, key))
    }
    if (tree === indexes[name]) continue
    if (indexes === state.indexes) indexes = { ...indexes }
    indexes[name] = tree
  }
  return indexes
}

const NO_GROUPS: readonly string[] = []

function groupsOf(groups: string | readonly string[] | undefined): readonly string[] {
  if (groups === undefined) return NO_GROUPS
  return typeof groups === 'string' ? [groups] : groups
}

function withoutMember(tree: Tree<string, Tree<number, string>>, group: string, order: number) {
  const members = tree.get(group)?.delete(order)
  return members === undefined || members.size === 0 ? tree.delete(group) : tree.set(group, members)
}

function resorted<Row extends object>(
  definition: TableDefinition<Row>,
  state: TableState<Row>,
  key: string,
  before: Row | undefined,
  after: Row | undefined,
): TableState<Row>['sorted'] {
  let sorted = state.sorted
  for (const name in definition.sorted) {
    const sortKey = definition.sorted[name] as (row: Row) => string
    let tree = sorted[name] as Tree<string, string>
    if (before !== undefined) tree = tree.delete(sortKey(before))
    if (after !== undefined) tree = tree.set(sortKey(after), key)
    sorted = { ...sorted, [name]: tree }
  }
  return sorted
}

function summedAnew<Row extends object>(
  definition: TableDefinition<Row>,
  state: TableState<Row>,
  before: Row | undefined,
  after: Row | undefined,
): TableState<Row>['sums'] {
  let sums = state.sums
  for (const name in definition.sums) {
    const { group, amount } = definition.sums[name] as {
      group: (row: Row) => string | undefined
      amount: (row: Row) => number
    }
    let tree = sums[name] as Tree<string, number>
    const add = (row: Row | undefined, sign: 1 | -1) => {
      const g = row === undefined ? undefined : group(row)
      if (row === undefined || g === undefined) return
      const total = (tree.get(g) ?? 0) + sign * amount(row)
      tree = total === 0 ? tree.delete(g) : tree.set(g, total)
    }
    add(before, -1)
    add(after, 1)
    if (tree !== sums[name]) sums = { ...sums, [name]: tree }
  }
  return sums
}

export function deepFreeze(value: object): void {
  if (Object.isFrozen(value)) return
  Object.freeze(value)
  for (const member of Object.values(value)) {
    if (member !== null && typeof member === 'object') deepFreeze(member)
  }
}
