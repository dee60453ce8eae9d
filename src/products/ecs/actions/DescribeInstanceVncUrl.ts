import { defineAction } from '../../../door/action.ts'
import { sha256 } from '../../../kernel/hash.ts'
import { ensureStatus, instanceOf } from '../instance/instances.ts'

/** A name that is never resolved (RFC 2606): nothing answers there. */
const HOST = 'vncproxy.alistack.invalid'

/**
 * DescribeInstanceVncUrl: the address of the screen of an instance, encoded as the cloud encodes it.
 * Unlike ECS: it is made up and leads nowhere, as there is no screen.
 * Guess: an instance that is Stopped or not made yet has none.
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'DescribeInstanceVncUrl', {
  handle(context, { InstanceId }) {
    const instance = instanceOf(context, InstanceId)

    ensureStatus(instance, 'Running', 'Starting', 'Stopping')

    // A new one each time, as in the cloud, and without drawing from the world's chance: reading changes nothing.
    const token = sha256(`${InstanceId}/${context.requestId}`).slice(0, 32)
    return { VncUrl: encodeURIComponent(`wss://${instance.RegionId}-${HOST}/websockify/?s=${token}`) }
  },
})
