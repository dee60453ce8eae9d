import { defineAction } from '../../../door/action.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { ensureNewKeyPair, putKeyPair } from '../keyPair/keyPairs.ts'
import { newKeyPair } from '../keyPair/sshKeys.ts'

/**
 * CreateKeyPair: makes an RSA pair of 2048 bits. The private key is in the answer and nowhere else; the pair is drawn
 * from the world's source of chance, so that the same seed gives it again.
 * Source: Ecs 2014-05-26 catalogue, remarks and error table; docs/decisions/0007-key-pairs.md.
 */
export default defineAction('ecs', 'CreateKeyPair', {
  handle(context, { KeyPairName, ResourceGroupId = '', Tag }) {
    ensureNewKeyPair(context, KeyPairName)
    const Tags = tagsFrom(Tag)

    const { publicKey, fingerPrint, privateKey } = newKeyPair(context.world.random)
    const row = putKeyPair(context, {
      ...{ KeyPairName, ResourceGroupId, Tags },
      KeyPairFingerPrint: fingerPrint,
      PublicKey: publicKey,
    })

    const { KeyPairId, KeyPairFingerPrint } = row
    return { KeyPairName, KeyPairId, KeyPairFingerPrint, PrivateKeyBody: privateKey }
  },
})
