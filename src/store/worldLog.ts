import type { JournalStore, StoredBase, StoredRecord } from '../host/journalStore.ts'
import type { Snapshot } from '../kernel/tables.ts'
import { World } from '../world/world.ts'
import type { Commits, Writer } from './commits.ts'
import { folded } from './fold.ts'
import {
  type BaseNote,
  type BaseRow,
  baseWrite,
  type Folder,
  type HeadNote,
  headWrite,
  recordWrite,
  type Write,
  worldWrite,
} from './folder.ts'
import type { KeptRecord } from './reading.ts'
import { chain, chainStart, checkOf } from './sealed.ts'

/** What a world's log stands on. */
export interface LogParts {
  readonly folder: Folder
  readonly commits: Commits
  readonly newId: () => number
  readonly version: string
  /** Records behind the base that are kept at least. */
  readonly keepRecords: number
  /** How a write that was refused is told to people. */
  readonly refusal: (error: Error) => Error
}

/** A world as it is stored: under which id, and from which seq to which. */
interface Place {
  readonly id: number
  base: BaseNote
  head: HeadNote
}

/** Records that are folded into the base at a time. */
const FOLD_AT_ONCE = 256
/** Rows that are made ready in one turn of the event loop: about 4 ms. */
const ROWS_AT_ONCE = 200
/** Keys that are removed in one commit. */
const REMOVE_AT_ONCE = 1_000

/** The journal of one world in the file: a base, the records behind it, and the head. */
export class WorldLog implements JournalStore, Writer {
  readonly name: string
  refused: Error | undefined
  readonly #parts: LogParts
  #place: Place | undefined
  /** Something that takes more than a commit; what comes later waits for it. */
  #gate: Promise<void> | undefined

  constructor(name: string, parts: LogParts, place?: Place) {
    this.name = name
    this.#parts = parts
    this.#place = place
  }

  /** undefined before the base is written, and when the world is gone. */
  get id(): number | undefined {
    return this.#place?.id
  }

  begin(base: StoredBase): Promise<void> {
    return this.#behind(async () => {
      const old = this.#place
      const id = this.#parts.newId()
      const { rows, note } = await this.#writeRows(id, base)
      const head = { seq: base.seq, check: note.check, offsetMs: base.offsetMs }
      const whole = worldWrite({ id, name: this.name, isWhole: true, base: note })
      const gone = old === undefined ? [] : [{ key: ['w', old.id], value: undefined }]
      await this.#submit([...rows, whole, ...gone], () => headWrite(id, head))
      this.#place = { id, base: note, head }
      if (old !== undefined) void this.#sweep(old.id)
    })
  }

  append(record: StoredRecord): Promise<void> {
    // The hash is that of this moment, so the text is made at once.
    const { seq, offsetMs } = record
    const text = JSON.stringify({ ...record, release: this.#parts.version } satisfies KeptRecord)
    return this.#inTurn(() => {
      const place = this.#here()
      const { bytes, check } = chain(seq, text, Buffer.from(place.head.check, 'base64'))
      const head = { seq, check: check.toString('base64'), offsetMs }
      place.head = head
      const done = this.#submit([recordWrite(place.id, seq, bytes)], () => headWrite(place.id, head))
      if (seq - place.base.seq > this.#parts.keepRecords + FOLD_AT_ONCE) this.#fold(place)
      return done
    })
  }

  rewind(seq: number, offsetMs: number): Promise<void> {
    return this.#behind(async () => {
      const place = this.#here()
      // The record that becomes the last one may still be on its way.
      await this.#submit([])
      const { id, base, head } = place
      const bytes = this.#parts.folder.record(id, seq)
      const check = seq === base.seq ? base.check : bytes && checkOf(bytes)
      if (check === undefined) throw new Error(`record ${seq} is not there`)
      const last = { seq, check, offsetMs }
      place.head = last
      const gone = Array.from({ length: head.seq - seq }, (_, i) => recordWrite(id, seq + 1 + i, undefined))
      await this.#submit(gone, () => headWrite(id, last))
    })
  }

  remove(): Promise<void> {
    return this.#behind(async () => {
      const { id } = this.#here()
      this.#place = undefined
      await this.#submit([{ key: ['w', id], value: undefined }])
      void this.#sweep(id)
    })
  }

  async close(): Promise<void> {
    await this.#gate?.catch(() => undefined)
    await this.#submit([]).catch(() => undefined)
  }

  #here(): Place {
    if (this.#place === undefined) throw new Error(`the world "${this.name}" is not stored`)
    return this.#place
  }

  #submit(writes: readonly Write[], head?: () => Write): Promise<void> {
    const told = this.#parts.commits.submit(this, writes, head).catch((error: Error) => {
      throw this.#parts.refusal(error)
    })
    told.catch(() => undefined)
    return told
  }

  /** At once, or after what is under way. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    if (this.#gate === undefined) return work()
    const done = this.#gate.then(work)
    done.catch(() => undefined)
    return done
  }

  /** After what is under way; what comes later waits. */
  #behind(work: () => Promise<void>): Promise<void> {
    const gate = this.#gate === undefined ? work() : this.#gate.then(work)
    this.#gate = gate
    gate.then(
      () => {
        if (this.#gate === gate) this.#gate = undefined
      },
      (error: Error) => {
        this.refused ??= error
      },
    )
    return gate
  }

  /** All rows of a small world come back, to be written together with what makes it a world; a large one's are written before. */
  async #writeRows(id: number, { seq, nowMs, snapshot }: StoredBase): Promise<{ rows: Write[]; note: BaseNote }> {
    const hash = new World(nowMs)
    hash.restore(snapshot, nowMs)
    let rows: Write[] = []
    for (const row of rowsOf(snapshot)) {
      rows.push(baseWrite(id, row))
      if (rows.length < ROWS_AT_ONCE) continue
      await this.#submit(rows)
      rows = []
    }
    const nextOrders = Object.fromEntries([...snapshot].map(([table, { nextOrder }]) => [table, nextOrder]))
    const check = chainStart(id).toString('base64')
    return {
      rows,
      note: { seq, hash: hash.tables.hash().text, release: this.#parts.version, check, nowMs, nextOrders },
    }
  }

  /** Moves the oldest records into the base. Only housekeeping: a refusal is heard of at the next record. */
  #fold(place: Place): void {
    const { folder } = this.#parts
    const { base, writes } = folded(folder, place.id, place.base, FOLD_AT_ONCE)
    place.base = base
    void this.#submit([...writes, worldWrite({ id: place.id, name: this.name, isWhole: true, base })])
  }

  async #sweep(id: number): Promise<void> {
    await sweep(this.#parts, id).catch(() => undefined)
  }
}

/** Removes what is left of a world that is gone, in the background: the next start does what this one leaves. */
export async function sweep({ folder, commits }: Pick<LogParts, 'folder' | 'commits'>, id: number): Promise<void> {
  const writer: Writer = { refused: undefined }
  for (;;) {
    const keys = folder.keysOf(id, REMOVE_AT_ONCE)
    if (keys.length === 0) return
    await commits.submit(
      writer,
      keys.map((key) => ({ key, value: undefined })),
    )
  }
}

function* rowsOf(snapshot: Snapshot): Generator<BaseRow> {
  for (const [table, { entries }] of snapshot) {
    for (const [key, { row, order }] of entries.entries()) yield { table, key, order, row }
  }
}
