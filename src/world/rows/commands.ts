import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, scoped, type Tags, tagGroups } from './owned.ts'

/** A script that can be run in guests. */
export interface CommandRow extends Owned {
  readonly CommandId: string
  readonly Name: string
  readonly Description: string
  readonly Type: 'RunShellScript' | 'RunBatScript' | 'RunPowerShellScript'
  /** In Base64, however it was sent. */
  readonly CommandContent: string
  readonly WorkingDir: string
  /** Seconds. */
  readonly Timeout: number
  readonly EnableParameter: boolean
  readonly Launcher: string
  readonly ResourceGroupId: string
  readonly CreationTime: string
  readonly Tags: Tags
}

export const COMMANDS: TableDefinition<CommandRow> = {
  name: 'commands',
  key: (row) => row.CommandId,
  indexes: { scope: ownedBy, name: (row) => scoped(row, row.Name), tagKey: tagGroups },
}
