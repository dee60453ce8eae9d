import type { StoredRecord } from '../host/journalStore.ts'
import type { RowChange } from '../kernel/tables.ts'
import { World } from '../world/world.ts'
import type { Folder, HeadNote, WorldNote } from './folder.ts'
import { Damage, unchain } from './sealed.ts'

/** A record as it is stored. */
export interface KeptRecord extends StoredRecord {
  /** The release that wrote it: another one may count the hash of the same rows otherwise. */
  readonly release: string
}

/** Told of each record once it has been applied. */
export type Seen = (record: KeptRecord, text: string) => void

/** Rows that are applied at a time. */
const ROWS_AT_ONCE = 1_000

/**
 * The world as it stood at its base. Rows are put in their places; no handler runs.
 * Throws Damage where what is stored is not what was written.
 */
export function worldAtBase(folder: Folder, { id, base }: WorldNote): World {
  const world = new World(base.nowMs)
  let rows: RowChange[] = []
  for (const row of folder.baseRows(id)) {
    rows.push(row)
    if (rows.length < ROWS_AT_ONCE) continue
    apply(world, rows)
    rows = []
  }
  apply(world, rows, base.nextOrders)
  if (world.settings.get('genesis') === undefined) throw new Damage('its base is not whole')
  world.restore(world.tables.snapshot(), base.nowMs)
  return world
}

/** Applies the records behind the base, one after the other, and gives the last one's place. */
export function applyRecords(folder: Folder, { id, base }: WorldNote, world: World, seen: Seen): HeadNote {
  const head = folder.head(id)
  if (head === undefined) throw new Damage('its last seq is missing')
  let check: Buffer = Buffer.from(base.check, 'base64')
  for (let seq = base.seq + 1; seq <= head.seq; seq++) {
    const { text, check: own } = unchain(folder.record(id, seq), seq, check)
    const record = JSON.parse(text) as KeptRecord
    if (record.isAnew) emptied(world)
    apply(world, record.rows, record.nextOrders)
    world.restore(world.tables.snapshot(), record.at)
    check = own
    seen(record, text)
  }
  if (check.toString('base64') !== head.check) throw new Damage('its last record is not the one that was stored last')
  return head
}

function emptied(world: World): void {
  for (const table of new World(0).tables.all()) world.tables.table(table.name)?.restore(table.state)
}

function apply(world: World, rows: readonly RowChange[], nextOrders = {}): void {
  try {
    world.tables.apply(rows, nextOrders)
  } catch (error) {
    throw new Damage((error as Error).message)
  }
}
