import { SetHash } from '../kernel/hash.ts'
import type { Change } from '../kernel/tables.ts'
import type { World } from '../world/world.ts'
import type { Command } from './commands.ts'

/** A row as a record carries it: its value after the command, null when it was removed. */
export interface RowChange {
  readonly table: string
  readonly key: string
  readonly row: object | null
}

/** What happened to a command: the answer's status and, for a refusal, its code. */
export interface Verdict {
  readonly status: number
  readonly code?: string
}

/** One command and all that it did, with the hash of the world after it. */
export interface JournalRecord {
  readonly seq: number
  /** World time at which it was applied, milliseconds. */
  readonly at: number
  readonly command: Command
  readonly requestId: string
  readonly verdict: Verdict
  /** Rows put and removed since the record before, settling included. */
  readonly rows: readonly RowChange[]
  /** 64 hex digits. */
  readonly hash: string
}

interface Kept extends Omit<JournalRecord, 'rows' | 'hash'> {
  readonly changes: readonly Change[]
  hash: string | undefined
}

/** What came before the first record kept: later ones are offered whole, earlier ones are gone. */
interface Base {
  readonly seq: number
  readonly hash: SetHash
}

const MAX_RECORDS = 10_000
/** Records are dropped so many at a time. */
const FORGET_AT_ONCE = 256

/**
 * The journal of one world, in memory: the last 10,000 commands behind a base.
 * Hashes are summed when they are first asked for: between two hashes that nobody reads, a row that changes often is digested once.
 */
export class Journal {
  readonly #world: World
  #records: Kept[] = []
  #base: Base
  #seq = 0

  constructor(world: World) {
    this.#world = world
    this.#world.tables.takeChanges()
    this.#base = { seq: 0, hash: world.tables.hash() }
  }

  /** Seq of the last command; 0 before the first. */
  get seq(): number {
    return this.#seq
  }

  /** Seq of the last command that is no longer kept. */
  get baseSeq(): number {
    return this.#base.seq
  }

  append(entry: { at: number; command: Command; requestId: string; verdict: Verdict }): number {
    const seq = ++this.#seq
    this.#records.push({ ...entry, seq, changes: this.#world.tables.takeChanges(), hash: undefined })
    if (this.#records.length > MAX_RECORDS + FORGET_AT_ONCE) this.#forget(this.#records.length - MAX_RECORDS)
    return seq
  }

  /** Records with seq from `from`, oldest first. */
  records(from: number, limit: number): JournalRecord[] {
    const start = Math.max(0, from - this.#base.seq - 1)
    return this.#records.slice(start, start + limit).map((kept) => this.#shown(kept))
  }

  /** Hash of the world after its last command, as the journal counts it. */
  lastHash(): string {
    const last = this.#records.at(-1)
    return last === undefined ? this.#base.hash.text : this.#hashOf(last)
  }

  #shown({ changes, ...kept }: Kept): JournalRecord {
    const rows = changes.map(({ table, key, after }) => ({ table, key, row: after ?? null }))
    return { ...kept, rows, hash: this.#hashOf(this.#records[kept.seq - this.#base.seq - 1] as Kept) }
  }

  /** Sums forward from the nearest record whose hash is known. */
  #hashOf(wanted: Kept): string {
    if (wanted.hash !== undefined) return wanted.hash
    const until = wanted.seq - this.#base.seq - 1
    let from = until
    while (from > 0 && this.#records[from - 1]?.hash === undefined) from--
    const known = from === 0 ? this.#base.hash.copy() : new SetHash(BigInt(`0x${this.#records[from - 1]?.hash}`))
    for (let i = from; i <= until; i++) {
      const record = this.#records[i] as Kept
      this.#apply(known, record.changes)
      record.hash = known.text
    }
    return wanted.hash as unknown as string
  }

  #apply(hash: SetHash, changes: readonly Change[]): void {
    const { tables } = this.#world
    for (const { table, key, before, after } of changes) {
      if (before !== undefined) hash.subtract(tables.digest(table, key, before))
      if (after !== undefined) hash.add(tables.digest(table, key, after))
    }
  }

  /** Drops the oldest records and folds their net effect into the base. */
  #forget(count: number): void {
    const gone = this.#records.slice(0, count)
    const net = new Map<string, Change>()
    for (const change of gone.flatMap((record) => record.changes)) {
      const id = `${change.table}\u0000${change.key}`
      const earlier = net.get(id)
      net.set(id, earlier === undefined ? change : { ...change, before: earlier.before })
    }
    const hash = this.#base.hash.copy()
    this.#apply(
      hash,
      [...net.values()].filter(({ before, after }) => before !== after),
    )
    this.#base = { seq: this.#base.seq + count, hash }
    this.#records = this.#records.slice(count)
  }
}
