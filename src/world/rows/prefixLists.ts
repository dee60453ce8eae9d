import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, scoped, type Tags, tagGroups } from './owned.ts'

export interface PrefixListEntry {
  /** Shortest spelling, without host bits. */
  readonly Cidr: string
  readonly Description: string
}

/** A named list of blocks that rules of security groups can have as their peer. */
export interface PrefixListRow extends Owned {
  readonly PrefixListId: string
  readonly PrefixListName: string
  readonly Description: string
  readonly AddressFamily: 'IPv4' | 'IPv6'
  /** Fixed when the list is made: it is what a rule with the list counts as. */
  readonly MaxEntries: number
  readonly Entries: readonly PrefixListEntry[]
  readonly ResourceGroupId: string
  /** `2026-11-24T01:02:03Z` */
  readonly CreationTime: string
  readonly Tags: Tags
}

export const PREFIX_LISTS: TableDefinition<PrefixListRow> = {
  name: 'prefixLists',
  key: (row) => row.PrefixListId,
  indexes: { scope: ownedBy, name: (row) => scoped(row, row.PrefixListName), tagKey: tagGroups },
}
