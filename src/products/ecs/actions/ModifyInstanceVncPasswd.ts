import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { incorrectInstanceStatus, invalidVncPassword } from '../instance/errors.ts'
import { instanceOf } from '../instance/instances.ts'

/**
 * ModifyInstanceVncPasswd: the password of the screen of an instance, which nothing shows.
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'ModifyInstanceVncPasswd', {
  handle(context, { InstanceId, VncPassword }) {
    const instance = instanceOf(context, InstanceId)

    const hasAllKinds = [/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(VncPassword))
    ensure(hasAllKinds && /^[A-Za-z0-9]{6}$/.test(VncPassword), invalidVncPassword())
    ensure(instance.isReleasing !== true, incorrectInstanceStatus('being released'))

    context.world.instances.change(InstanceId, { VncPassword })

    return {}
  },
})
