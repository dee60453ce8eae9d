/** What faults count, wherever they are met: at the door by calls, later by what happens to resources. */
import type { EffectPoint, Fault, FaultRow } from '../world/rows/faults.ts'
import type { World } from '../world/world.ts'

type Explain = (rule: string, text: string, facts?: Readonly<Record<string, unknown>>) => void

/** Whether the n-th match, from 1, is one that the fault takes hold of. Depends on the count alone. */
export function isTurn(fault: Fault, n: number): boolean {
  return n >= (fault.nth ?? 1) && n <= lastTurn(fault)
}

/** Whether a fault has had its last turn. */
export function isSpent({ fault, matched }: FaultRow): boolean {
  return matched >= lastTurn(fault)
}

function lastTurn({ nth, times }: Fault): number {
  return (nth ?? 1) + (times ?? (nth === undefined ? Number.POSITIVE_INFINITY : 1)) - 1
}

/** Notes one more match. Inside `atomically`. */
export function countMatch(world: World, row: FaultRow, members: Partial<FaultRow> & { injected: number }): FaultRow {
  return world.faults.put({ ...row, ...members, matched: row.matched + 1 })
}

/** A moment in the life of a resource at which it can go wrong. */
export interface Moment {
  readonly at: EffectPoint
  /** Stack resources: `create`, `update` or `delete`. */
  readonly on?: string
  readonly regionId: string
  /** Ids by which a fault can name the resource, those of what it is made from included. */
  readonly ids: readonly string[]
}

/** What goes wrong. */
export interface Effect {
  readonly faultId: string
  readonly outcome: 'fail' | 'stall'
  /** Percent of the work at which it does. */
  readonly progress: number
  readonly reason: string
}

/**
 * Asks the faults what goes wrong now, if anything: each that is about the resource counts it, and of those whose turn it is
 * the oldest decides. Once for each piece of work, when it begins. Inside `atomically`.
 */
export function meetEffect(world: World, moment: Moment, explain: Explain): Effect | undefined {
  if (world.faults.size === 0) return undefined
  let met: Effect | undefined
  for (const row of world.faults.all({ oldestFirst: true })) {
    const { effect, regionId, resourceId } = row.fault
    if (effect?.at !== moment.at) continue
    if (moment.on !== undefined && moment.on !== (effect.on ?? 'create')) continue
    if (regionId !== undefined && regionId !== moment.regionId) continue
    if (resourceId !== undefined && !moment.ids.includes(resourceId)) continue
    const isInTurn = isTurn(row.fault, row.matched + 1)
    countMatch(world, row, { injected: row.injected + (isInTurn ? 1 : 0) })
    if (!isInTurn || met !== undefined) continue
    const { faultId, matched } = row
    const { outcome, progress = 0, reason = `${moment.at} was made to ${outcome} by ${faultId}.` } = effect
    met = { faultId, outcome, progress, reason }
    explain('fault', `${faultId}: ${moment.ids[0]} is to ${outcome}.`, {
      ...{ faultId, match: matched + 1, at: moment.at, outcome },
      ...(progress > 0 ? { progress } : {}),
    })
  }
  return met
}
