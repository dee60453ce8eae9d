import { assert } from './errors.ts'
import { rowDigest, SetHash } from './hash.ts'
import { type ChangeRecorder, Table, type TableDefinition, type TableState } from './table.ts'

/** One row that differs between two moments. `before` undefined: added. `after` undefined: removed. */
export interface Change {
  readonly table: string
  readonly key: string
  readonly before: object | undefined
  readonly after: object | undefined
}

export type Snapshot = ReadonlyMap<string, TableState<object>>

/**
 * All tables of a world. They change only inside `atomically`, which puts everything back if the work throws.
 * What was changed is kept until `takeChanges`, as the net effect per row: the journal and the hash read it.
 */
export class Tables implements ChangeRecorder {
  /** A text that differs between equal worlds (the account id), hidden from the hash. */
  rename: { readonly from: string; readonly to: string } | undefined
  readonly #tables = new Map<string, Table<object>>()
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
      return result
    } catch (error) {
      for (const [table, state] of undo) table.restore(state)
      throw error
    } finally {
      this.#undo = undefined
    }
  }

  changed(table: Table<never>, key: string, before: object | undefined, after: object | undefined): void {
    assert(this.#undo !== undefined, `${table.name} changes only inside atomically`)
    const known = table as unknown as Table<object>
    if (!this.#undo.has(known)) this.#undo.set(known, known.state)
    note(this.#written, { table: table.name, key, before, after })
  }

  /** The net changes since the last call, and forgets them. */
  takeChanges(): Change[] {
    const changes = [...this.#pending.values()].filter(isReal)
    this.#pending = new Map()
    return changes
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
    const hash = new SetHash()
    for (const table of this.all()) {
      for (const row of table.all()) hash.add(this.digest(table.name, table.definition.key(row), row))
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
  if (earlier !== undefined) changes.set(id, { ...change, before: earlier.before })
  else changes.set(id, change)
}

function isReal(change: Change): boolean {
  return change.before !== change.after
}
