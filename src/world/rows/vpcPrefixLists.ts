import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, type Tags, tagGroups } from './owned.ts'

export interface VpcPrefixListEntry {
  /** Shortest spelling, without host bits. */
  readonly Cidr: string
  readonly Description: string
}

/** A prefix list of VPC, which route tables refer to; those of ECS are rows of their own. */
export interface VpcPrefixListRow extends Owned {
  readonly PrefixListId: string
  readonly PrefixListName: string
  readonly PrefixListDescription: string
  readonly IpVersion: 'IPV4' | 'IPV6'
  readonly MaxEntries: number
  readonly entries: readonly VpcPrefixListEntry[]
  readonly Status: 'Created' | 'Modifying'
  readonly ResourceGroupId: string
  /** `2026-11-24T01:02:03Z` */
  readonly CreationTime: string
  readonly Tags: Tags
}

export const VPC_PREFIX_LISTS: TableDefinition<VpcPrefixListRow> = {
  name: 'vpcPrefixLists',
  key: (row) => row.PrefixListId,
  indexes: { scope: ownedBy, tagKey: tagGroups },
}
