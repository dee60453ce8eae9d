import type { TableDefinition } from '../../kernel/table.ts'
import type { Tags } from './owned.ts'

/** A group that resources of an account are put into, over all regions. The default group is a row only once it was changed. */
export interface ResourceGroupRow {
  readonly Id: string
  readonly OwnerId: string
  /** The identifier, unique in the account; never changes. */
  readonly Name: string
  readonly DisplayName: string
  readonly Status: 'Creating' | 'OK' | 'PendingDelete'
  /** Milliseconds since epoch. */
  readonly createdMs: number
  readonly Tags: Tags
}

export const RESOURCE_GROUPS: TableDefinition<ResourceGroupRow> = {
  name: 'resourceGroups',
  key: (row) => row.Id,
  indexes: { owner: (row) => row.OwnerId, name: (row) => `${row.OwnerId}|${row.Name}` },
}
