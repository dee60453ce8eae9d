/** What faults count, wherever they are met: at the door by calls, later by what happens to resources. */
import type { Fault, FaultRow } from '../world/rows/faults.ts'
import type { World } from '../world/world.ts'

/** Whether the n-th match, from 1, is one that the fault takes hold of. Depends on the count alone. */
export function isTurn({ nth, times }: Fault, n: number): boolean {
  const first = nth ?? 1
  const last = first + (times ?? (nth === undefined ? Number.POSITIVE_INFINITY : 1)) - 1
  return n >= first && n <= last
}

/** Notes one more match. Inside `atomically`. */
export function countMatch(world: World, row: FaultRow, members: Partial<FaultRow> & { injected: number }): FaultRow {
  return world.faults.put({ ...row, ...members, matched: row.matched + 1 })
}
