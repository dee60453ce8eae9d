import { ApiError, ensure } from '../kernel/errors.ts'
import { SetHash } from '../kernel/hash.ts'
import type { Change, NextOrders, RowChange, Snapshot } from '../kernel/tables.ts'
import { World } from '../world/world.ts'
import type { Command } from './commands.ts'

/** What happened to a command: the answer's status and, for a refusal, its code. */
export interface Verdict {
  readonly status: number
  readonly code?: string
  /** Scripts of Fn::Jq that were ended since the record before, settling included (jqVerdicts.ts). */
  readonly endedScripts?: readonly string[]
}

/** One command and all that it did, with the hash of the world after it. */
export interface JournalRecord {
  readonly seq: number
  /** World time after it, milliseconds: when it was applied. Only a reset sets another. */
  readonly at: number
  readonly command: Command
  readonly requestId: string
  readonly verdict: Verdict
  /** Rows put and removed since the record before, settling and the timeline included. */
  readonly rows: readonly RowChange[]
  /** Where rows that came and went between two records have used up places in age. */
  readonly nextOrders?: NextOrders
  /** The rows are all that there are: whatever was there before is gone. */
  readonly isAnew?: true
  /** 64 hex digits. */
  readonly hash: string
}

/** What is said of a command when it is done. */
export interface Entry {
  readonly at: number
  readonly command: Command
  readonly requestId: string
  readonly verdict: Verdict
  readonly isAnew?: true
}

interface Kept extends Entry {
  readonly seq: number
  readonly changes: readonly Change[]
  readonly nextOrders: NextOrders | undefined
  hash: string | undefined
}

/** The whole world as it was after a command; shares all that has not changed since. */
interface Checkpoint {
  readonly seq: number
  readonly nowMs: number
  readonly snapshot: Snapshot
}

export const MAX_RECORDS = 10_000
export const CHECKPOINT_EVERY = 256

/**
 * The journal of one world, in memory: the last 10,000 commands behind a base, and a checkpoint every 256.
 * Hashes are summed when they are first asked for: between two hashes that nobody reads, a row that changes often is digested once.
 */
export class Journal {
  readonly #world: World
  #records: Kept[] = []
  /** By seq; the first is the base. */
  #checkpoints: Checkpoint[]
  #baseHash: string | undefined
  #seq: number

  /** `seq`: of the last command that the world has seen already, in a journal elsewhere. */
  constructor(world: World, seq = 0) {
    this.#world = world
    this.#seq = seq
    this.#world.tables.takeChanges()
    this.#checkpoints = [this.#checkpoint()]
  }

  /** Seq of the last command; 0 before the first. */
  get seq(): number {
    return this.#seq
  }

  /** Seq of the last command that is no longer kept, or that came before the world was forked, imported or made. */
  get baseSeq(): number {
    return this.#base.seq
  }

  /** What the world has changed since the last record goes into this one. */
  append(entry: Entry): number {
    const seq = ++this.#seq
    const { changes, nextOrders } = this.#world.tables.takeChanges()
    const what = entry.isAnew ? { changes: this.#allRows(), nextOrders: undefined } : { changes, nextOrders }
    this.#records.push({ seq, hash: undefined, ...entry, ...what })
    this.#mark(entry.isAnew)
    return seq
  }

  /** A checkpoint where one is due, and the oldest records forgotten where there are too many. */
  #mark(isAnew: true | undefined): void {
    const last = this.#checkpoints.at(-1) as Checkpoint
    if (isAnew || this.#seq - last.seq >= CHECKPOINT_EVERY) this.#checkpoints.push(this.#checkpoint())
    if (this.#records.length > MAX_RECORDS + CHECKPOINT_EVERY) this.#forget(this.#records.length - MAX_RECORDS)
  }

  /** Takes back a record that a store kept; its rows are in their places already. */
  recall({ seq, rows, nextOrders, hash, at, command, requestId, verdict, isAnew }: JournalRecord): void {
    const changes = rows.map(({ row, ...place }) => ({
      ...place,
      before: undefined,
      after: row ?? undefined,
      orderBefore: undefined,
    }))
    const how = isAnew ? ({ isAnew } as const) : {}
    this.#seq = seq
    this.#records.push({ seq, at, command, requestId, verdict, ...how, changes, nextOrders, hash })
    this.#mark(isAnew)
  }

  /** The hash of the world as it is, where the one that wrote the last record counted otherwise than this release does. */
  rehash(hash: string): void {
    const last = this.#records.at(-1)
    if (last === undefined) this.#baseHash = hash
    else last.hash = hash
  }

  /** Records with seq from `from`, oldest first. */
  records(from: number, limit: number): JournalRecord[] {
    const start = Math.max(0, from - this.baseSeq - 1)
    return this.#records.slice(start, start + limit).map((kept) => ({ ...shown(kept), hash: this.#hashOf(kept) }))
  }

  /** Up to `limit` records from `from` that are wanted, and the seq to go on from if there may be more. */
  select(from: number, limit: number, isWanted: (entry: Entry) => boolean) {
    const records: JournalRecord[] = []
    for (let seq = Math.max(from, this.baseSeq + 1); seq <= this.#seq; seq++) {
      if (!isWanted(this.#at(seq))) continue
      if (records.length >= limit) return { records, next: seq }
      records.push(...this.records(seq, 1))
    }
    return { records, next: undefined }
  }

  /** The record with its hash still to be summed: what a store gets. */
  lazily(seq: number): JournalRecord {
    const kept = this.#at(seq)
    const hash = () => this.#hashOf(kept)
    return Object.defineProperty(shown(kept), 'hash', { get: hash, enumerable: true }) as JournalRecord
  }

  /** Hash of the world after its last command, as the journal counts it. */
  lastHash(): string {
    const last = this.#records.at(-1)
    return last === undefined ? this.#hashOfBase() : this.#hashOf(last)
  }

  /** Refuses a seq to which the journal does not reach: 404 for one to come, 410 for one that is no longer kept. */
  ensureReaches(seq: number): void {
    const soFar = this.#seq === 0 ? 'there is none yet' : `the last is ${this.#seq}`
    ensure(seq <= this.#seq, new ApiError(404, 'CommandNotFound', `There is no command ${seq}; ${soFar}.`))
    const gone = `What was before command ${this.baseSeq} is no longer kept, or was never in this world.`
    ensure(seq >= this.baseSeq, new ApiError(410, 'JournalGone', gone))
  }

  /** The world as it was after a command, or at the base: from the nearest checkpoint on by what the records say, never by handlers. */
  worldAt(seq: number): World {
    this.ensureReaches(seq)
    const start = this.#checkpoints.findLast((checkpoint) => checkpoint.seq <= seq) as Checkpoint
    const world = new World(start.nowMs)
    world.restore(start.snapshot, start.nowMs)
    let nowMs = start.nowMs
    for (let at = start.seq + 1; at <= seq; at++) {
      const kept = this.#at(at)
      world.tables.apply(rowsOf(kept.changes), kept.nextOrders)
      nowMs = kept.at
    }
    world.restore(world.tables.snapshot(), nowMs)
    return world
  }

  /** Forgets the records after `seq`. The world has been put back already. */
  rewind(seq: number): void {
    this.ensureReaches(seq)
    this.#world.tables.takeChanges()
    this.#records = this.#records.slice(0, seq - this.baseSeq)
    this.#checkpoints = this.#checkpoints.filter((checkpoint) => checkpoint.seq <= seq)
    this.#seq = seq
  }

  /** Starts anew from the world as it is: nothing that was before is kept. */
  restart(seq: number): void {
    this.#world.tables.takeChanges()
    this.#records = []
    this.#seq = seq
    this.#checkpoints = [this.#checkpoint()]
    this.#baseHash = undefined
  }

  get #base(): Checkpoint {
    return this.#checkpoints[0] as Checkpoint
  }

  #at(seq: number): Kept {
    return this.#records[seq - this.baseSeq - 1] as Kept
  }

  #checkpoint(): Checkpoint {
    return { seq: this.#seq, nowMs: this.#world.nowMs, snapshot: this.#world.tables.snapshot() }
  }

  #allRows(): Change[] {
    return this.#world.tables.all().flatMap((table) =>
      table.all({ oldestFirst: true }).map((after) => {
        const key = table.definition.key(after)
        const order = table.order(key)
        return { table: table.name, key, before: undefined, after, order, orderBefore: undefined }
      }),
    )
  }

  #hashOfBase(): string {
    this.#baseHash ??= this.#world.tables.hashOf(this.#base.snapshot).text
    return this.#baseHash
  }

  /** Sums forward from the nearest record whose hash is known. */
  #hashOf(wanted: Kept): string {
    if (wanted.hash !== undefined) return wanted.hash
    const until = wanted.seq - this.baseSeq - 1
    let from = until
    while (from > 0 && !this.#records[from]?.isAnew && this.#records[from - 1]?.hash === undefined) from--
    const isAnew = this.#records[from]?.isAnew
    const before = from === 0 ? undefined : this.#records[from - 1]?.hash
    const sum = isAnew ? new SetHash() : new SetHash(BigInt(`0x${before ?? this.#hashOfBase()}`))
    for (let i = from; i <= until; i++) {
      const record = this.#records[i] as Kept
      this.#add(sum, record.changes)
      record.hash = sum.text
    }
    return wanted.hash as unknown as string
  }

  #add(hash: SetHash, changes: readonly Change[]): void {
    const { tables } = this.#world
    for (const { table, key, before, after } of changes) {
      if (before !== undefined) hash.subtract(tables.digest(table, key, before))
      if (after !== undefined) hash.add(tables.digest(table, key, after))
    }
  }

  /** Drops the oldest records, at least as many as lie between two checkpoints: the last checkpoint that they reach is the new base. */
  #forget(count: number): void {
    const { seq } = this.#base
    const at = this.#checkpoints.findLastIndex((checkpoint) => checkpoint.seq <= seq + count)
    const base = this.#checkpoints[at] as Checkpoint
    this.#baseHash = this.#at(base.seq)?.hash
    this.#records = this.#records.slice(base.seq - seq)
    this.#checkpoints = this.#checkpoints.slice(at)
  }
}

function rowsOf(changes: readonly Change[]): RowChange[] {
  return changes.map(({ table, key, after, order }) => ({ table, key, row: after ?? null, order }))
}

function shown({ changes, nextOrders, hash: _hash, ...kept }: Kept): Omit<JournalRecord, 'hash'> {
  return { ...kept, rows: rowsOf(changes), ...(nextOrders === undefined ? {} : { nextOrders }) }
}
