import type { DoorOptions } from '../door/call.ts'
import type { FetchedText } from '../door/fetched.ts'
import type { Registry } from '../door/registry.ts'
import type { RunJq } from '../world/jq.ts'
import type { World } from '../world/world.ts'
import type { HostClock } from './hostClock.ts'
import type { Journal } from './journal.ts'
import type { JournalStore, OpenJournal } from './journalStore.ts'
import type { Turns } from './turns.ts'
import type { Notify } from './watching.ts'

export interface HostOptions extends DoorOptions {
  /** Omitted: templates with Fn::Jq are refused. */
  readonly jq?: RunJq
  readonly registry: Registry
  readonly hostClock: HostClock
  readonly turns: Turns
  readonly newRequestId: () => string
  /** Refuse parameters that nobody reads instead of naming them in a header. */
  readonly strict: boolean
  /** Reads what is behind a URL; never rejects. Omitted: nothing is read. */
  readonly readUrl?: (url: string) => Promise<FetchedText>
  /** Sends what stacks tell their NotificationURLs. Omitted: nothing is sent. */
  readonly notify?: Notify
  /** Told when access keys of a world were made, changed or removed. */
  readonly keysChanged?: (host: { readonly name: string; readonly world: World }) => void
  /** Where journals are kept beside memory. Omitted: nowhere. */
  readonly openJournal?: OpenJournal | undefined
}

/** How a world goes on that was elsewhere before. */
export interface Resumed {
  /** Seq of its last command there. */
  readonly seq?: number
  /** World time less host time that its clock keeps; omitted: its time goes on where it stands. */
  readonly offsetMs?: number
  /** The store that it was read from, which holds all of it already. */
  readonly store?: JournalStore
  /** The journal that the store kept. */
  readonly journal?: Journal
}
