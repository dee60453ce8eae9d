import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Key, RootDatabase } from 'lmdb'
import { Damage, seal, unseal } from './sealed.ts'

/** One thing to write; without a value: to remove. */
export interface Write {
  readonly key: readonly (string | number)[]
  readonly value: Buffer | undefined
}

/** process: survives the end of the process, kill -9 included. power: survives that of the machine. */
export type Durability = 'process' | 'power'

/** What the file says of itself. */
export interface FolderNote {
  /** Of what is stored, not of LMDB. */
  readonly format: number
  /** Of the release that wrote it last. */
  readonly version: string
}

/** Where a world's records begin, and all that is known about it there. */
export interface WorldNote {
  readonly id: number
  readonly name: string
  /** A world whose base is still being written is not there yet. */
  readonly isWhole: boolean
  readonly base: BaseNote
}

export interface BaseNote {
  readonly seq: number
  /** Hash of the world at `seq`, as the release counts it that wrote it. */
  readonly hash: string
  readonly release: string
  /** Check of the record `seq`, which the next one is chained to; base64. */
  readonly check: string
  /** World time, milliseconds. */
  readonly nowMs: number
  /** Creation order that the next row gets, by table. */
  readonly nextOrders: Readonly<Record<string, number>>
}

/** The last record: what is missing at the end is seen. */
export interface HeadNote {
  readonly seq: number
  /** base64 */
  readonly check: string
  /** World time less host time, milliseconds, while the clock is `wall`. */
  readonly offsetMs: number
}

export interface BaseRow {
  readonly table: string
  readonly key: string
  readonly order: number
  readonly row: object
}

/** The file that all is kept in, below the folder. */
export const dataFile = (folder: string) => path.join(folder, 'worlds.mdb')

export const hasStore = (folder: string) => existsSync(dataFile(folder))

const CAUSE_MS = 100

/**
 * The LMDB file of a folder. One ordered map: note, worlds, and per world its base rows, records and head.
 * Reads are synchronous; a commit writes all or nothing.
 */
export class Folder {
  readonly path: string
  readonly #db: RootDatabase<Buffer, Key>
  readonly #durability: Durability

  private constructor(folder: string, db: RootDatabase<Buffer, Key>, durability: Durability) {
    this.path = folder
    this.#db = db
    this.#durability = durability
  }

  /** Whoever writes holds the lock. Throws Damage for what is no LMDB file. */
  static async open(folder: string, { durability = 'process' as Durability, readOnly = false } = {}): Promise<Folder> {
    const { open } = await import('lmdb')
    try {
      const db = open<Buffer, Key>({
        path: dataFile(folder),
        encoding: 'binary',
        noSubdir: true,
        readOnly,
        eventTurnBatching: false,
      })
      return new Folder(folder, db, durability)
    } catch (error) {
      throw new Damage(`${dataFile(folder)} can't be read (${(error as Error).message})`)
    }
  }

  get note(): FolderNote | undefined {
    return this.#sealed(['m'], 'the note of the folder')
  }

  /** By age. */
  worlds(): WorldNote[] {
    return this.#range('w', 'x').map(([, value]) => unseal<WorldNote>('the note of a world', value))
  }

  head(worldId: number): HeadNote | undefined {
    return this.#sealed(['h', worldId], `the last seq of world ${worldId}`)
  }

  /** Rows of a world's base, in no order that means anything. */
  *baseRows(worldId: number): Generator<BaseRow> {
    for (const { key, value } of this.#db.getRange({ start: ['b', worldId], end: ['b', worldId + 1] })) {
      yield unseal<BaseRow>(rowName(worldId, (key as string[])[2] as string), value)
    }
  }

  baseKeys(worldId: number): (string | number)[][] {
    return this.#keys('b', worldId)
  }

  record(worldId: number, seq: number): Buffer | undefined {
    return this.#db.get(['r', worldId, seq])
  }

  /** Access keys and the name of the world that issued each. */
  issuedKeys(): [accessKeyId: string, worldName: string][] {
    return this.#range('k', 'l').map(([key, value]) => [String(key[1]), unseal('an issued key', value)])
  }

  /** Up to `limit` keys that belong to a world, for removing it. */
  keysOf(worldId: number, limit: number): (string | number)[][] {
    return ['b', 'r', 'h'].flatMap((kind) => this.#keys(kind, worldId, limit)).slice(0, limit)
  }

  /** Ids that something is stored under, whether their world is there or not. */
  ids(): number[] {
    const found = new Set(this.worlds().map(({ id }) => id))
    for (const kind of ['b', 'h', 'r']) {
      let from = 0
      for (;;) {
        const range = { start: [kind, from], end: [`${kind}~`], limit: 1 }
        const [key] = [...this.#db.getKeys(range)] as [string, number][]
        if (key === undefined) break
        const [, id] = key
        found.add(id)
        from = id + 1
      }
    }
    return [...found]
  }

  /** Resolves when it is as durable as was asked for; rejects with the file system's reason, and has then written nothing. */
  async commit(writes: readonly Write[]): Promise<void> {
    try {
      const parts: Promise<boolean>[] = []
      const all = this.#db.batch(() => {
        for (const { key, value } of writes) {
          const at = key as Key
          parts.push(value === undefined ? this.#db.remove(at) : this.#db.put(at, value))
        }
      })
      // Each of them is refused when the commit is.
      await Promise.all([all, ...parts])
      if (this.#durability === 'power') await this.#db.flushed
    } catch (error) {
      throw await causeOf(error)
    }
  }

  /** Bytes on disk that are in use. */
  get bytes(): number {
    const { pageSize, lastPageNumber } = this.#db.getStats() as { pageSize: number; lastPageNumber: number }
    return pageSize * (lastPageNumber + 1)
  }

  close(): Promise<void> {
    return this.#db.close()
  }

  #keys(kind: string, worldId: number, limit = Number.MAX_SAFE_INTEGER): (string | number)[][] {
    const range = { start: [kind, worldId], end: [kind, worldId + 1], limit }
    return [...this.#db.getKeys(range)] as (string | number)[][]
  }

  #sealed<T>(key: (string | number)[], name: string): T | undefined {
    const value = this.#db.get(key)
    return value === undefined ? undefined : unseal<T>(name, value)
  }

  #range(kind: string, next: string): [(string | number)[], Buffer][] {
    const found = [...this.#db.getRange({ start: [kind], end: [next] })]
    return found.map(({ key, value }) => [key as (string | number)[], value])
  }
}

export const noteWrite = (note: FolderNote): Write => ({ key: ['m'], value: seal('the note of the folder', note) })

export const worldWrite = (note: WorldNote): Write => ({
  key: ['w', note.id],
  value: seal('the note of a world', note),
})

export const headWrite = (worldId: number, head: HeadNote): Write => ({
  key: ['h', worldId],
  value: seal(`the last seq of world ${worldId}`, head),
})

export const keyWrite = (accessKeyId: string, worldName: string | undefined): Write => ({
  key: ['k', accessKeyId],
  value: worldName === undefined ? undefined : seal('an issued key', worldName),
})

export const recordWrite = (worldId: number, seq: number, bytes: Buffer | undefined): Write => ({
  key: ['r', worldId, seq],
  value: bytes,
})

export function baseWrite(worldId: number, { table, key, order, row }: Omit<BaseRow, 'row'> & { row: object | null }) {
  const place = placeOf(table, key)
  const value = row === null ? undefined : seal(rowName(worldId, place), { table, key, order, row })
  return { key: ['b', worldId, place], value } satisfies Write
}

const rowName = (worldId: number, place: string) => `row ${place} of world ${worldId}`

/** LMDB's keys have a bound, ours have none. */
const MAX_PLACE = 400

function placeOf(table: string, key: string): string {
  const place = `${table}/${key}`
  if (Buffer.byteLength(place) <= MAX_PLACE) return place
  return `${place.slice(0, 60)}#${createHash('sha256').update(place).digest('hex')}`
}

/** LMDB tells the reason in a promise beside the error. */
async function causeOf(error: unknown): Promise<Error> {
  const { commitError } = error as { commitError?: Promise<never> }
  if (commitError === undefined) return error as Error
  const late = new Promise<Error>((resolve) => setTimeout(() => resolve(error as Error), CAUSE_MS).unref())
  const { message } = await Promise.race([commitError.catch((cause: Error) => cause), late])
  // Behind the file system's own words LMDB tells of its pages.
  return new Error(message.split(':')[0])
}
