import { defineAction } from '../../../door/action.ts'
import { isoMinutes } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../instance/changeErrors.ts'
import { incorrectInstanceStatus } from '../instance/errors.ts'
import { instanceOf } from '../instance/instances.ts'
import { releaseTime } from '../launch/launchTerms.ts'

/**
 * ModifyInstanceAutoReleaseTime: when a pay-as-you-go or spot instance is released by itself; without a time, never.
 * Source: Ecs 2014-05-26 catalogue and remarks; the error table of RunInstances.
 */
export default defineAction('ecs', 'ModifyInstanceAutoReleaseTime', {
  handle(context, request) {
    const { world } = context
    const instance = instanceOf(context, request.InstanceId)
    const { InstanceId, endEntryId: old, ...rest } = instance

    ensure(instance.InstanceChargeType === 'PostPaid', errors.postPaidOnly())
    ensure(instance.isReleasing !== true, incorrectInstanceStatus('being released'))
    const releaseMs = releaseTime(request.AutoReleaseTime, world.nowMs)

    if (old !== undefined) world.cancel(old)
    const planned =
      releaseMs === undefined
        ? { AutoReleaseTime: '' }
        : {
            AutoReleaseTime: isoMinutes(releaseMs),
            endEntryId: world.planAt('ecs.InstanceAutoReleased', { InstanceId }, releaseMs),
          }
    world.instances.put({ ...rest, InstanceId, ...planned })

    return {}
  },
})
