import type { RowChange } from '../kernel/tables.ts'
import { firstDifference, isSame } from './diff.ts'
import type { JournalRecord } from './journal.ts'
import { SLICE_MS } from './turns.ts'
import { refusalOf, type WorldHost } from './worldHost.ts'

/**
 * The first step at which a replay went another way than the record: the field of a row (`a.0.b` leads into lists), `row` where only one side
 * has it, `outcome` when the command was answered otherwise, or `hash` when all rows agree and the sum does not.
 */
export interface Divergence {
  readonly seq: number
  readonly table?: string
  readonly key?: string
  readonly field: string
  readonly recorded: unknown
  readonly replayed: unknown
}

/**
 * Does all records again in a fresh world that stands where they begin, and compares outcome, rows and hash after each.
 * A difference, also after an upgrade, is told by its step and field; nothing is repaired.
 */
export async function replay(fresh: WorldHost, records: readonly JournalRecord[]): Promise<Divergence | undefined> {
  let until = performance.now() + SLICE_MS
  for (const record of records) {
    const divergence = await replayStep(fresh, record)
    if (divergence !== undefined) return divergence
    if (performance.now() < until) continue
    await new Promise((resolve) => setImmediate(resolve))
    until = performance.now() + SLICE_MS
  }
  return undefined
}

async function replayStep(fresh: WorldHost, record: JournalRecord): Promise<Divergence | undefined> {
  const { seq } = record
  const recorded = record.verdict.code ?? 'accepted'
  const outcome = await outcomeOf(fresh, record)
  if (outcome.code !== recorded) return { seq, field: 'outcome', recorded, replayed: outcome.told }
  const [again] = fresh.journal.records(fresh.journal.seq, 1)
  const row = differingRow(record.rows, again?.rows ?? [])
  if (row !== undefined) return { seq, ...row }
  const replayed = again?.hash
  return replayed === record.hash ? undefined : { seq, field: 'hash', recorded: record.hash, replayed }
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

/** Positions of the generator and counters differ whenever anything does: they are looked at last. */
const isChance = ({ table, key }: RowChange) => table === 'settings' && key === 'chance'

function differingRow(recorded: readonly RowChange[], replayed: readonly RowChange[]) {
  const idOf = ({ table, key }: RowChange) => `${table}\u0000${key}`
  const rest = new Map(replayed.map((change) => [idOf(change), change]))
  const found: Omit<Divergence, 'seq'>[] = []
  for (const change of [...recorded.filter((one) => !isChance(one)), ...recorded.filter(isChance)]) {
    const again = rest.get(idOf(change))
    rest.delete(idOf(change))
    const { table, key } = change
    if (again === undefined) found.push({ table, key, field: 'row', recorded: change.row, replayed: undefined })
    else if (!isSame(change.row, again.row)) found.push({ table, key, ...fieldOf(change.row, again.row) })
    if (found.length > 0) return found[0]
  }
  const [extra] = rest.values()
  if (extra === undefined) return undefined
  return { table: extra.table, key: extra.key, field: 'row', recorded: undefined, replayed: extra.row }
}

function fieldOf(recorded: object | null, replayed: object | null): Omit<Divergence, 'seq'> {
  const { path, before, after } = firstDifference(recorded, replayed)
  return { field: path.join('.') || 'row', recorded: before, replayed: after }
}
