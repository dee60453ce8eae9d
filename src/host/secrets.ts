import { MASK, masked } from '../door/trace.ts'
import type { TableDefinition } from '../kernel/table.ts'
import type { Tables } from '../kernel/tables.ts'

/** Shorter texts would be found where they mean something else: they are masked only where nothing stands beside them. */
const SHORT = 6

/** A row as it may be shown: secret fields and texts as ******. The same row if it has none. */
export function shownRow(tables: Tables, table: string, row: object): Record<string, unknown> {
  const definition: Partial<TableDefinition<object>> = tables.table(table)?.definition ?? {}
  const plain = masked(row as Record<string, unknown>, definition.secretFields ?? [])
  return maskTexts(plain, secretTextsOf(tables, table, row))
}

/** What is secret in the row wherever else it stands, e.g. in the request that brought it. */
export function secretTextsOf(tables: Tables, table: string, row: object): readonly string[] {
  const texts = tables.table(table)?.definition.secretTexts?.(row) ?? []
  return texts.filter((text) => text !== '')
}

/** A copy in which the texts are masked at any depth; the same value if there are none. */
export function maskTexts<T>(value: T, texts: readonly string[]): T {
  return texts.length === 0 ? value : (maskedIn(value, texts) as T)
}

function maskedIn(value: unknown, texts: readonly string[]): unknown {
  if (typeof value === 'string') return maskedText(value, texts)
  if (Array.isArray(value)) return value.map((item) => maskedIn(item, texts))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, maskedIn(member, texts)]))
}

function maskedText(value: string, texts: readonly string[]): string {
  let text = value
  for (const secret of texts) {
    if (text === secret) return MASK
    if (secret.length >= SHORT) text = text.replaceAll(secret, MASK)
  }
  return text
}
