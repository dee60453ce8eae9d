import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { scope } from '../../../world/rows/ecs.ts'
import { keyPairKey } from '../../../world/rows/keyPairs.ts'
import * as errors from '../keyPair/errors.ts'
import { findKeyPair } from '../keyPair/keyPairs.ts'
import { idArray } from '../listFilters.ts'

/**
 * DeleteKeyPairs: all of the key pairs named, or none: one that an instance has is not deleted.
 * Source: Ecs 2014-05-26 catalogue and remarks; Terraform for the code of the refusal.
 */
export default defineAction('ecs', 'DeleteKeyPairs', {
  handle(context, { KeyPairNames }) {
    const { world, accountId, regionId } = context
    const malformed = errors.invalidKeyPairNames()
    const names = idArray(KeyPairNames, malformed, malformed) ?? []
    ensure(names.length > 0, malformed)
    for (const name of names) {
      ensure(findKeyPair(context, name), errors.keyPairNotFound(name))
      const users = world.instances.count('keyPair', `${scope(accountId, regionId)}|${name}`)
      ensure(users === 0, errors.keyPairInUse(name))
    }

    for (const name of new Set(names)) world.keyPairs.remove(keyPairKey(accountId, regionId, name))

    return {}
  },
})
