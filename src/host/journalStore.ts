import type { Snapshot } from '../kernel/tables.ts'
import type { World } from '../world/world.ts'
import type { Journal, JournalRecord } from './journal.ts'

/** A record as a store gets it: all that it takes to bring the world to where it stood after the command. */
export interface StoredRecord extends JournalRecord {
  /** World time less host time, milliseconds, while the clock is `wall`: a restart goes on with it. */
  readonly offsetMs: number
  /** 64 hex digits. Summed when it is read, so read it before the next record, or not at all. */
  readonly hash: string
}

/** The state that the records follow. */
export interface StoredBase {
  /** Seq of the last command that is in it. */
  readonly seq: number
  /** World time, milliseconds. */
  readonly nowMs: number
  readonly offsetMs: number
  /** All rows, in persistent structures: cheap to hold until they are written. */
  readonly snapshot: Snapshot
}

/** When something is durable: undefined at once; else when the promise is kept. One that is broken freezes the world. */
export type Stored = Promise<void> | undefined

/**
 * Where the journal of one world is kept beside memory. Calls come one after the other, in the order of the commands, and do not wait:
 * what was begun first is durable first. Whoever is answered later than a call hears nothing before that call is durable.
 */
export interface JournalStore {
  /** The world starts, or starts anew (import): nothing that was stored before counts any more. */
  begin(base: StoredBase): Stored
  append(record: StoredRecord): Stored
  /** Forgets every record after `seq`. The world then stands where it stood after that command, with another offset of the clock. */
  rewind(seq: number, offsetMs: number): Stored
  /** The world is gone, and its records with it. */
  remove(): Stored
  /** Finishes what was begun. */
  close(): Promise<void>
}

/** Opens the store of a world by its name; undefined where worlds live in memory only, which costs nothing. */
export type OpenJournal = (worldName: string) => JournalStore | undefined

/** A world that comes back: its rows as its last record left them, its journal, and where both are stored. */
export interface StoredWorld {
  readonly name: string
  readonly world: World
  readonly journal: Journal
  readonly offsetMs: number
  readonly store: JournalStore
}

/** Where all worlds of a process are kept. */
export interface WorldStore {
  openJournal(worldName: string): JournalStore
  /** What was stored of a world last; undefined: nothing. Its store is another one from then on. */
  reopen(worldName: string): Promise<StoredWorld | undefined>
  /** The world that issued an access key; undefined: nobody did any more. Stored no later than what comes after. */
  noteKey(accessKeyId: string, worldName: string | undefined): void
}
