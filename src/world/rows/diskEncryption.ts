import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy } from './owned.ts'

/** Whether new disks of an account in a region are encrypted unasked. No row: they are not. */
export interface DiskEncryptionRow extends Owned {
  readonly isOn: boolean
  /** Empty: the service key. */
  readonly KMSKeyId: string
}

export const DISK_ENCRYPTION: TableDefinition<DiskEncryptionRow> = {
  name: 'diskEncryption',
  key: ownedBy,
}
