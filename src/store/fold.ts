import type { RowChange } from '../kernel/tables.ts'
import { type BaseNote, baseWrite, type Folder, recordWrite, type Write } from './folder.ts'
import type { KeptRecord } from './reading.ts'
import { unchain } from './sealed.ts'

/** The base as it is `count` records later, and what is to be written for it: their net effect on its rows, and the records gone. */
export function folded(folder: Folder, worldId: number, base: BaseNote, count: number) {
  const net = new Map<string, RowChange>()
  const gone: Write[] = []
  let { nextOrders } = base
  let check: Buffer = Buffer.from(base.check, 'base64')
  let last = { hash: base.hash, release: base.release, at: base.nowMs }
  for (let seq = base.seq + 1; seq <= base.seq + count; seq++) {
    const record = unchain(folder.record(worldId, seq), seq, check)
    const read = JSON.parse(record.text) as KeptRecord
    if (read.isAnew) {
      net.clear()
      nextOrders = {}
      gone.push(...folder.baseKeys(worldId).map((key) => ({ key, value: undefined })))
    }
    for (const change of read.rows) net.set(`${change.table}\u0000${change.key}`, change)
    nextOrders = ordersAfter(nextOrders, read)
    gone.push(recordWrite(worldId, seq, undefined))
    check = record.check
    last = read
  }
  const note: BaseNote = {
    seq: base.seq + count,
    hash: last.hash,
    release: last.release,
    check: check.toString('base64'),
    nowMs: last.at,
    nextOrders,
  }
  const rows = [...net.values()].map((change) => baseWrite(worldId, change))
  return { base: note, writes: [...gone, ...rows] }
}

/** The creation order that the next row gets, by table. */
function ordersAfter(before: BaseNote['nextOrders'], { rows, nextOrders = {} }: KeptRecord): BaseNote['nextOrders'] {
  const orders = { ...before }
  for (const { table, order } of rows) orders[table] = Math.max(orders[table] ?? 1, order + 1)
  for (const [table, order] of Object.entries(nextOrders)) orders[table] = Math.max(orders[table] ?? 1, order)
  return orders
}
