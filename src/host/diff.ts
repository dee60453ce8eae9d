import { canonicalJson } from '../kernel/hash.ts'
import type { Snapshot, Tables } from '../kernel/tables.ts'
import { shownRow } from './secrets.ts'

/** A row that is another one in two worlds, or in one world at two moments. Undefined: it is not there. */
export interface RowDifference {
  readonly table: string
  readonly key: string
  readonly before: object | undefined
  readonly after: object | undefined
}

/** Rows that differ, by table and key. What both share is passed over, so a fork costs what was done in it. */
export function* rowDifferences(before: Snapshot, after: Snapshot): Generator<RowDifference> {
  for (const [table, state] of after) {
    const earlier = before.get(table)
    if (earlier === undefined || earlier === state) continue
    for (const [key, old, now] of state.entries.differences(earlier.entries)) {
      if (old?.row === now?.row) continue
      if (old !== undefined && now !== undefined && isSame(old.row, now.row)) continue
      yield { table, key, before: old?.row, after: now?.row }
    }
  }
}

/** A difference of two worlds as it is shown; secrets are masked. */
export interface ShownDiff {
  readonly isEqual: boolean
  /** By table; all differences, also those that are not shown. */
  readonly counts: Record<string, { added: number; removed: number; changed: number }>
  readonly tables: Record<string, ShownTable>
  /** Rows beyond the limit. */
  readonly notShown: number
}

interface ShownTable {
  readonly added: { key: string; row: object }[]
  readonly removed: { key: string; row: object }[]
  readonly changed: { key: string; fields: Record<string, { before?: unknown; after?: unknown }> }[]
}

/** At most `limit` rows are shown; the others are counted. */
export function shownDiff(tables: Tables, before: Snapshot, after: Snapshot, limit: number): ShownDiff {
  const out: ShownDiff = { isEqual: true, counts: {}, tables: {}, notShown: 0 }
  let seen = 0
  for (const difference of rowDifferences(before, after)) {
    const { table } = difference
    out.counts[table] ??= { added: 0, removed: 0, changed: 0 }
    out.counts[table][kindOf(difference)]++
    if (++seen > limit) continue
    out.tables[table] ??= { added: [], removed: [], changed: [] }
    show(tables, out.tables[table], difference)
  }
  return { ...out, isEqual: seen === 0, notShown: Math.max(0, seen - limit) }
}

function show(tables: Tables, into: ShownTable, { table, key, before, after }: RowDifference): void {
  const old = before && shownRow(tables, table, before)
  const now = after && shownRow(tables, table, after)
  if (old === undefined && now !== undefined) into.added.push({ key, row: now })
  else if (now === undefined && old !== undefined) into.removed.push({ key, row: old })
  else if (before !== undefined && after !== undefined && old !== undefined && now !== undefined) {
    const names = differingFields(before, after)
    into.changed.push({ key, fields: Object.fromEntries(names.map((name) => [name, pair(old[name], now[name])])) })
  }
}

function pair(before: unknown, after: unknown): { before?: unknown; after?: unknown } {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
}

function kindOf({ before, after }: RowDifference): 'added' | 'removed' | 'changed' {
  if (before === undefined) return 'added'
  return after === undefined ? 'removed' : 'changed'
}

/** Names of the members whose content differs, in alphabetical order. */
export function differingFields(before: object, after: object): string[] {
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>]
  const names = new Set([...Object.keys(old), ...Object.keys(now)])
  return [...names].filter((name) => !isSame(old[name], now[name])).sort()
}

/** Where two values first differ: a path of members and positions, and what stands there on either side. */
export function firstDifference(before: unknown, after: unknown): { path: string[]; before: unknown; after: unknown } {
  const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object'
  const isComparable = isObject(before) && isObject(after) && Array.isArray(before) === Array.isArray(after)
  const [name] = isComparable ? differingFields(before, after) : []
  if (!isComparable || name === undefined) return { path: [], before, after }
  const inner = firstDifference(before[name], after[name])
  return { ...inner, path: [name, ...inner.path] }
}

/** Content, not identity; a member that is undefined is not there. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || (one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other))
}
