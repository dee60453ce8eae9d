import type { JournalRecord } from './journal.ts'
import { refusalOf, type WorldHost } from './worldHost.ts'

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
    const { seq } = record
    const recorded = record.verdict.code ?? 'accepted'
    const outcome = await outcomeOf(fresh, record)
    if (outcome.code !== recorded) return { seq, field: 'outcome', recorded, replayed: outcome.told }
    const replayed = fresh.journal.lastHash()
    if (replayed !== record.hash) return { seq, field: 'hash', recorded: record.hash, replayed }
  }
  return undefined
}

/** Refusals are recorded too, when a fault has met them: they have to be refused in the same way again. */
async function outcomeOf(fresh: WorldHost, record: JournalRecord): Promise<{ code: string; told: string }> {
  try {
    await fresh.repeat(record)
    return { code: 'accepted', told: 'accepted' }
  } catch (error) {
    return { code: refusalOf(error).code, told: String(error) }
  }
}
