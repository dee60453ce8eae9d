import { mkdirSync } from 'node:fs'
import { CHECKPOINT_EVERY, Journal, MAX_RECORDS } from '../host/journal.ts'
import type { JournalStore, StoredWorld, WorldStore } from '../host/journalStore.ts'
import { ApiError } from '../kernel/errors.ts'
import { Commits, type Writer } from './commits.ts'
import { type Durability, Folder, hasStore, keyWrite, noteWrite, type WorldNote } from './folder.ts'
import { FORMAT, migrate } from './format.ts'
import { damageOf, inspectFolder } from './inspect.ts'
import { type Lock, takeLock } from './lock.ts'
import { applyRecords, worldAtBase } from './reading.ts'
import { FolderRefused } from './refused.ts'
import { sweep, WorldLog } from './worldLog.ts'

export interface FileStoreOptions {
  readonly folder: string
  readonly durability?: Durability
  /** Of the release. */
  readonly version: string
  /** Told, in a line, what its user should know. */
  readonly say?: (line: string) => void
  /** Records that are kept of each world at least. Tests take fewer. */
  readonly keepRecords?: number
}

/** As many as the journal shows, and a checkpoint's worth. */
const KEEP_RECORDS = MAX_RECORDS + 2 * CHECKPOINT_EVERY

/** What the child that looked found; how to save what is intact. */
export class FolderDamaged extends FolderRefused {}

/** All worlds of a folder. One process at a time; every world has a log of its own, all share the commits. */
export class FileStore implements WorldStore {
  readonly path: string
  readonly #folder: Folder
  readonly #lock: Lock
  readonly #commits: Commits
  readonly #logs = new Map<string, WorldLog>()
  readonly #keys: Writer = { refused: undefined }
  readonly #options: FileStoreOptions
  /** By world, the hash of its rows as the child found it. */
  readonly #hashes: ReadonlyMap<number, string>
  #lastId = 0

  private constructor(folder: Folder, lock: Lock, options: FileStoreOptions, hashes: ReadonlyMap<number, string>) {
    this.path = folder.path
    this.#options = options
    this.#hashes = hashes
    this.#folder = folder
    this.#lock = lock
    this.#commits = new Commits(folder)
  }

  /**
   * Takes the folder, looks at all of it in a child process, and opens it. Refuses with FolderInUse, FolderDamaged or WrongFormat,
   * and has then changed nothing in it.
   */
  static async open(options: FileStoreOptions): Promise<FileStore> {
    const { folder: path, durability, version, say = () => undefined } = options
    mkdirSync(path, { recursive: true })
    const lock = takeLock(path)
    try {
      const { takenFrom } = lock
      if (takenFrom !== undefined) say(`took ${path} over from process ${takenFrom.pid}, which is gone`)
      const hashes = hasStore(path) ? await ensureWhole(path) : new Map<number, string>()
      const folder = await Folder.open(path, durability === undefined ? {} : { durability })
      if (folder.note === undefined) await folder.commit([noteWrite({ format: FORMAT, version })])
      await migrate(folder, version)
      const store = new FileStore(folder, lock, options, hashes)
      store.#tidy()
      return store
    } catch (error) {
      lock.release()
      throw error
    }
  }

  /** All worlds that are stored, oldest first: what a start needs. */
  readAll(): { worlds: StoredWorld[]; keys: [accessKeyId: string, worldName: string][] } {
    const worlds = this.#notes().map((note) => {
      const stored = this.#read(note)
      const hash = this.#hashes.get(note.id)
      if (hash !== undefined) stored.journal.rehash(hash)
      return stored
    })
    return { worlds, keys: this.#folder.issuedKeys() }
  }

  async reopen(name: string): Promise<StoredWorld | undefined> {
    await this.#logs.get(name)?.close()
    this.#keys.refused = undefined
    const note = this.#notes().findLast((world) => world.name === name)
    return note === undefined ? undefined : this.#read(note)
  }

  /** The log of a world that begins now. */
  openJournal(name: string): JournalStore {
    const log = new WorldLog(name, this.#parts)
    this.#logs.set(name, log)
    return log
  }

  noteKey(accessKeyId: string, worldName: string | undefined): void {
    void this.#commits.submit(this.#keys, [keyWrite(accessKeyId, worldName)])
  }

  async close(): Promise<void> {
    for (const log of this.#logs.values()) await log.close()
    await this.#commits.drained()
    await this.#folder.close()
    this.#lock.release()
  }

  get #parts() {
    return {
      folder: this.#folder,
      commits: this.#commits,
      newId: () => ++this.#lastId,
      version: this.#options.version,
      keepRecords: this.#options.keepRecords ?? KEEP_RECORDS,
      refusal: (error: Error) => this.#refusal(error),
    }
  }

  /** From its base on, record by record; no handler runs. Its log goes on where the last record stands. */
  #read(note: WorldNote): StoredWorld {
    const { id, name, base } = note
    const world = worldAtBase(this.#folder, note)
    const journal = new Journal(world, base.seq)
    const head = applyRecords(this.#folder, note, world, (record) => journal.recall(record))
    const log = new WorldLog(name, this.#parts, { id, base, head })
    this.#logs.set(name, log)
    return { name, world, journal, offsetMs: head.offsetMs, store: log }
  }

  #notes(): WorldNote[] {
    return this.#folder.worlds().filter(({ isWhole }) => isWhole)
  }

  #refusal(error: Error): Error {
    if (error instanceof ApiError) return error
    const why = `${this.path} takes no more writes (${error.message}). Nothing that was acknowledged is lost.`
    const then = 'Make room, then reopen the world (POST /_alistack/worlds/{w}/reopen) or restart.'
    return new ApiError(503, 'ServiceUnavailable', `${why} ${then}`)
  }

  /** What a crash has left of worlds that were being made or removed. */
  #tidy(): void {
    const whole = new Set(this.#notes().map(({ id }) => id))
    const ids = this.#folder.ids()
    this.#lastId = Math.max(0, ...ids)
    for (const id of ids) if (!whole.has(id)) void sweep(this.#parts, id).catch(() => undefined)
  }
}

/** Gives the hash of each world. */
async function ensureWhole(path: string): Promise<ReadonlyMap<number, string>> {
  const { worlds, damage } = await inspectFolder(path)
  const broken = worlds.filter((world) => world.damage !== undefined)
  if (damage === undefined && broken.length === 0) {
    return new Map(worlds.map(({ id, whole }) => [id, whole?.hash ?? '']))
  }
  const what = damage === undefined ? broken.map(damageOf) : [damage, ...broken.map(damageOf)]
  const how = `alistack doctor --data-dir ${path} --salvage NEWDIR`
  throw new FolderDamaged(`${path} is damaged: ${what.join('; ')}. Save what is intact: ${how}`)
}
