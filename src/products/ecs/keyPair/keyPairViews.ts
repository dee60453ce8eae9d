import { defineView } from '../../../door/views.ts'
import { ecsTags } from '../../../rules/tags.ts'
import type { KeyPairRow } from '../../../world/rows/keyPairs.ts'

const shown = (row: KeyPairRow) => ({
  KeyPairName: row.KeyPairName,
  KeyPairFingerPrint: row.KeyPairFingerPrint,
  ResourceGroupId: row.ResourceGroupId,
  CreationTime: row.CreationTime,
  Tags: { Tag: ecsTags(row.Tags) },
})

/** A key pair as DescribeKeyPairs lists it. */
export const keyPairView = defineView('keyPair', shown)

/** The same, when the public key is asked for. */
export const publicKeyView = defineView('publicKey', (row: KeyPairRow) => ({ ...shown(row), PublicKey: row.PublicKey }))
