import type { JournalRecord } from './journal.ts'
import type { WorldHost } from './worldHost.ts'

/** The first step at which a replay went another way than the record. */
export interface Divergence {
  readonly seq: number
  readonly field: 'hash' | 'outcome'
  readonly recorded: string
  readonly replayed: string
}

/**
 * Does all records again in a fresh world with the same genesis and compares the hash after each.
 * A difference, also after an upgrade, is told by its step; nothing is repaired.
 */
export async function replay(fresh: WorldHost, records: readonly JournalRecord[]): Promise<Divergence | undefined> {
  for (const record of records) {
    try {
      await fresh.repeat(record)
    } catch (error) {
      return { seq: record.seq, field: 'outcome', recorded: 'accepted', replayed: String(error) }
    }
    const replayed = fresh.journal.lastHash()
    if (replayed !== record.hash) return { seq: record.seq, field: 'hash', recorded: record.hash, replayed }
  }
  return undefined
}
