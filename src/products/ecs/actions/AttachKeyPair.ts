import { defineAction } from '../../../door/action.ts'
import { forEachInstance } from '../keyPair/keyPairs.ts'

/**
 * AttachKeyPair: gives a key pair to up to 50 Linux instances; it takes the place of another one. Each has a result of
 * its own. That the guest takes it up at the next start only can't be seen here.
 * Source: Ecs 2014-05-26 catalogue, remarks and error table.
 */
export default defineAction('ecs', 'AttachKeyPair', {
  handle(context, request) {
    const { KeyPairName } = request
    return forEachInstance(context, request, ({ InstanceId }) => {
      context.world.instances.change(InstanceId, { KeyPairName })
    })
  },
})
