import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import * as errors from '../keyPair/errors.ts'
import { ensureNewKeyPair, putKeyPair } from '../keyPair/keyPairs.ts'
import { readPublicKey } from '../keyPair/sshKeys.ts'

/**
 * ImportKeyPair: takes a public key in the form of OpenSSH. Its fingerprint is the MD5 of the encoded key.
 * Source: Ecs 2014-05-26 catalogue, remarks and error table.
 */
export default defineAction('ecs', 'ImportKeyPair', {
  handle(context, { KeyPairName, PublicKeyBody, ResourceGroupId = '', Tag }) {
    const key = readPublicKey(PublicKeyBody)
    ensure(key, errors.invalidPublicKey())
    ensureNewKeyPair(context, KeyPairName)
    const Tags = tagsFrom(Tag)

    const { KeyPairFingerPrint } = putKeyPair(context, {
      ...{ KeyPairName, ResourceGroupId, Tags },
      KeyPairFingerPrint: key.fingerPrint,
      PublicKey: key.publicKey,
    })

    return { KeyPairName, KeyPairFingerPrint }
  },
})
