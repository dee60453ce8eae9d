import type { TableDefinition } from './table.ts'

/**
 * Something that will happen: data, not a timer.
 * Entries run in the order (dueMs, order), with the clock at dueMs.
 */
export interface TimelineEntry {
  readonly entryId: string
  /** Names the handler, e.g. `ecs.InstanceStarted`. */
  readonly kind: string
  readonly payload: Readonly<Record<string, unknown>>
  /** Milliseconds since epoch, UTC, in world time. */
  readonly dueMs: number
  /** Breaks ties between entries due at the same time: first planned, first run. */
  readonly order: number
  /** Provisioning work follows the pace; calendar times do not. Unscaled length in milliseconds, counted from plannedMs. */
  readonly unscaledMs?: number
  readonly plannedMs?: number
  /** Set when the entry failed by our own mistake: it never runs again and says why. */
  readonly parked?: string
}

/** Sorts as (dueMs, order). */
export function dueKey(dueMs: number, order: number): string {
  return `${String(dueMs).padStart(16, '0')}:${String(order).padStart(12, '0')}`
}

export const TIMELINE: TableDefinition<TimelineEntry> = {
  name: 'timeline',
  key: (entry) => entry.entryId,
  sorted: {
    due: (entry) => (entry.parked === undefined ? dueKey(entry.dueMs, entry.order) : `parked:${entry.entryId}`),
  },
}

/** What waits for a row to change: when the row is put or removed, the entry is planned for that moment. */
export interface Watch {
  readonly watchId: string
  /** `${table}\u0000${key}` */
  readonly target: string
  readonly kind: string
  readonly payload: Readonly<Record<string, unknown>>
}

export const WATCHES: TableDefinition<Watch> = {
  name: 'watches',
  key: (watch) => watch.watchId,
  indexes: { target: (watch) => watch.target },
}

export function watchTarget(table: string, key: string): string {
  return `${table}\u0000${key}`
}
