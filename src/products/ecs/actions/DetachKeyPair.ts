import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../keyPair/errors.ts'
import { forEachInstance } from '../keyPair/keyPairs.ts'

/**
 * DetachKeyPair: takes a key pair from up to 50 instances. Each has a result of its own.
 * Source: Ecs 2014-05-26 catalogue, remarks and error table.
 */
export default defineAction('ecs', 'DetachKeyPair', {
  handle(context, request) {
    const { KeyPairName } = request
    return forEachInstance(context, request, (instance) => {
      ensure(instance.KeyPairName === KeyPairName, errors.keyPairNotAttached(KeyPairName))
      context.world.instances.change(instance.InstanceId, { KeyPairName: '' })
    })
  },
})
