import type { TableDefinition } from '../../kernel/table.ts'
import { type Owned, ownedBy, scope, scoped, type Tags, tagGroups } from './owned.ts'

/** The public half of a key pair. The private one is in no row: it is told once, when the pair is made. */
export interface KeyPairRow extends Owned {
  readonly KeyPairName: string
  readonly KeyPairId: string
  /** MD5 of the public key as SSH encodes it, 32 hex digits. */
  readonly KeyPairFingerPrint: string
  /** One line in the form of OpenSSH. */
  readonly PublicKey: string
  readonly ResourceGroupId: string
  readonly CreationTime: string
  readonly Tags: Tags
}

/** Names are unique in an account and a region, and are how key pairs are called. */
export function keyPairKey(accountId: string, regionId: string, name: string): string {
  return `${scope(accountId, regionId)}|${name}`
}

export const KEY_PAIRS: TableDefinition<KeyPairRow> = {
  name: 'keyPairs',
  key: (row) => keyPairKey(row.OwnerId, row.RegionId, row.KeyPairName),
  indexes: {
    scope: ownedBy,
    fingerPrint: (row) => scoped(row, row.KeyPairFingerPrint),
    tagKey: tagGroups,
  },
}
