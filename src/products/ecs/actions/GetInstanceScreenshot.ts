import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { findInstanceType } from '../../../world/facts/instanceTypes.ts'
import { ensureStatus, instanceOf } from '../instance/instances.ts'
import { BLANK_SCREEN, notSupported } from '../instance/screen.ts'

/**
 * GetInstanceScreenshot: the screen of a Running instance as a JPG in Base64.
 * Unlike ECS: it is one blank pixel, as there is no screen, and may be asked for at any time, not every ten seconds.
 * Source: Ecs 2014-05-26 catalogue and remarks: not for retired types.
 */
export default defineAction('ecs', 'GetInstanceScreenshot', {
  ignores: { WakeUp: 'no instance hibernates' },
  handle(context, { InstanceId }) {
    const instance = instanceOf(context, InstanceId)

    ensure(!findInstanceType(instance.InstanceType)?.about.retired, notSupported('retired instance types'))
    ensureStatus(instance, 'Running')

    return { InstanceId, Screenshot: BLANK_SCREEN }
  },
})
