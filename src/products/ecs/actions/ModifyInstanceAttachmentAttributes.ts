import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { chargeTypeOf } from '../../../world/rows/ecs.ts'
import { incorrectInstanceStatus } from '../instance/errors.ts'
import { instanceOf } from '../instance/instances.ts'
import { ensurePrivatePool } from '../instance/privatePool.ts'

/**
 * ModifyInstanceAttachmentAttributes: whether an instance uses private pools: Open or None.
 * Not modelled: private pools. Target is refused, as none exists, and Open finds none, so it means public stock.
 * Source: Ecs 2014-05-26 catalogue and remarks; codes of RunInstances.
 */
export default defineAction('ecs', 'ModifyInstanceAttachmentAttributes', {
  handle(context, { InstanceId, PrivatePoolOptions }) {
    const instance = instanceOf(context, InstanceId)
    const PrivatePoolMatchCriteria = ensurePrivatePool(PrivatePoolOptions, chargeTypeOf(instance))

    ensure(instance.isReleasing !== true, incorrectInstanceStatus('being released'))

    context.world.instances.change(InstanceId, { PrivatePoolMatchCriteria })

    return {}
  },
})
