import { masked, maskTexts } from '../door/secrets.ts'
import type { TableDefinition } from '../kernel/table.ts'
import type { Tables } from '../kernel/tables.ts'

/** A row as it may be shown: secret fields and texts as ******. The same row if it has none. */
export function shownRow(tables: Tables, table: string, row: object): Record<string, unknown> {
  const definition: Partial<TableDefinition<object>> = tables.table(table)?.definition ?? {}
  const plain = masked(row as Record<string, unknown>, definition.secretFields ?? [])
  return maskTexts(plain, secretTextsOf(tables, table, row))
}

/** What is secret in the row wherever else it stands, e.g. in the request that brought it. */
export function secretTextsOf(tables: Tables, table: string, row: object): readonly string[] {
  const texts = tables.table(table)?.definition.secretTexts?.(row, (name, key) => tables.table(name)?.get(key)) ?? []
  return texts.filter((text) => text !== '')
}
