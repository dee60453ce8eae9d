import { assert } from './errors.ts'
import { rowDigest, SetHash } from './hash.ts'
import { type ChangeRecorder, type RowStep, Table, type TableDefinition, type TableState } from './table.ts'

/** One row that differs between two moments. */
export interface Change extends RowStep {
  /** Creation order that the row had before; undefined if it was not there. */
  readonly orderBefore: number | undefined
}

/** A row as a record carries it: its value afterwards, null when it was removed; and its place in age. */
export interface RowChange {
  readonly table: string
  readonly key: string
  readonly row: object | null
  readonly order: number
}

/** By table: the creation order that the next row gets, where rows that came and went have used some up. */
export type NextOrders = Readonly<Record<string, number>>

export type Snapshot = ReadonlyMap<string, TableState<object>>

/**
 * All tables of a world. They change only inside `atomically`, which puts everything back if the work throws.
 * What was changed is kept until `takeChanges`, as the net effect per row: the journal and the hash read it.
 */
export class Tables implements ChangeRecorder {
  /** A text that differs between equal worlds (the account id), hidden from the hash. */
  rename: { readonly from: string; readonly to: string } | undefined
  readonly #tables = new Map<string, Table<object>>()
  /** Told of the net changes of each commit, for whoever watches. */
  watcher: ((changes: readonly Change[]) => void) | undefined
  /** Net changes since the last `takeChanges`, in order of first change. */
  #pending = new Map<string, Change>()
  /** Inside `atomically`: the states to go back to, and the changes so far. */
  #undo: Map<Table<object>, TableState<object>> | undefined
  #written: Map<string, Change> = new Map()

  define<Row extends object>(definition: TableDefinition<Row>): Table<Row> {
    assert(!this.#tables.has(definition.name), `table ${definition.name} is defined once`)
    const table = new Table(definition, this)
    this.#tables.set(definition.name, table as unknown as Table<object>)
    return table
  }

  table(name: string): Table<object> | undefined {
    return this.#tables.get(name)
  }

  all(): Table<object>[] {
    return [...this.#tables.values()]
  }

  get isOpen(): boolean {
    return this.#undo !== undefined
  }

  /** Runs the work and tells `committed` its net changes; if either throws, no table has changed. Not nested. */
  atomically<T>(work: () => T, committed: (changes: readonly Change[]) => void = () => {}): T {
    assert(this.#undo === undefined, 'atomically is not nested')
    const undo = new Map<Table<object>, TableState<object>>()
    this.#undo = undo
    this.#written = new Map()
    try {
      const result = work()
      committed([...this.#written.values()].filter(isReal))
      for (const change of this.#written.values()) note(this.#pending, change)
      this.watcher?.([...this.#written.values()].filter(isReal))
      return result
    } catch (error) {
      for (const [table, state] of undo) table.restore(state)
      throw error
    } finally {
      this.#undo = undefined
    }
  }

  changed(step: RowStep): void {
    assert(this.#undo !== undefined, `${step.table} changes only inside atomically`)
    const known = this.#tables.get(step.table) as Table<object>
    if (!this.#undo.has(known)) this.#undo.set(known, known.state)
    note(this.#written, { orderBefore: step.before === undefined ? undefined : step.order, ...step })
  }

  /** The net changes since the last call, and forgets them. */
  takeChanges(): { changes: Change[]; nextOrders: NextOrders | undefined } {
    const all = [...this.#pending.values()]
    this.#pending = new Map()
    const spent = all.filter(({ before, after }) => before === undefined && after === undefined)
    const nextOrders = Object.fromEntries(
      spent.map(({ table }) => [table, (this.#tables.get(table) as Table<object>).state.nextOrder]),
    )
    return { changes: all.filter(isReal), nextOrders: spent.length > 0 ? nextOrders : undefined }
  }

  /** Does what a record says. Only for recovery: nothing is pending afterwards, and nobody is told. Throws for a table that is not known. */
  apply(rows: readonly RowChange[], nextOrders: NextOrders = {}): void {
    const known = (name: string) => {
      const table = this.#tables.get(name)
      assert(table, `there is a table ${name}`)
      return table
    }
    for (const { table, key, row, order } of rows) known(table).place(key, row ?? undefined, order)
    for (const [table, order] of Object.entries(nextOrders)) known(table).startOrderAt(order)
  }

  snapshot(): Snapshot {
    return new Map(this.all().map((table) => [table.name, table.state]))
  }

  /** Puts a snapshot in place, sharing its structure. Pending changes are forgotten. */
  restore(snapshot: Snapshot): void {
    for (const table of this.all()) {
      const state = snapshot.get(table.name)
      if (state !== undefined) table.restore(state)
    }
    this.#pending = new Map()
  }

  /** Hash over every row of every table: the slow way, from nothing. The journal keeps the same number incrementally. */
  hash(): SetHash {
    return this.hashOf(this.snapshot())
  }

  /** The same over the rows of a snapshot. */
  hashOf(snapshot: Snapshot): SetHash {
    const hash = new SetHash()
    for (const [name, state] of snapshot) {
      for (const [key, { row }] of state.entries.entries()) hash.add(this.digest(name, key, row))
    }
    return hash
  }

  digest(table: string, key: string, row: object): bigint {
    return rowDigest(table, key, row, this.#tables.get(table)?.definition.secretFields, this.rename)
  }
}

function note(changes: Map<string, Change>, change: Change): void {
  const id = `${change.table}\u0000${change.key}`
  const earlier = changes.get(id)
  if (earlier === undefined) changes.set(id, change)
  else changes.set(id, { ...change, before: earlier.before, orderBefore: earlier.orderBefore })
}

function isReal({ before, after, order, orderBefore }: Change): boolean {
  return before !== after || (after !== undefined && order !== orderBefore)
}
