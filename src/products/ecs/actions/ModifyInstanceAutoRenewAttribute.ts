import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { InstanceRow } from '../../../world/rows/ecs.ts'
import * as errors from '../instance/changeErrors.ts'
import { incorrectInstanceStatus } from '../instance/errors.ts'
import { RENEWAL_DURATIONS } from '../instance/subscription.ts'

const MOST_IDS = 100

/**
 * ModifyInstanceAutoRenewAttribute: whether subscriptions are renewed at their end, and for how long.
 * Unlike ECS: the renewal comes at the end of the term, not nine days before it.
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table.
 */
export default defineAction('ecs', 'ModifyInstanceAutoRenewAttribute', {
  handle({ world, own }, request) {
    const { AutoRenew = false, PeriodUnit = 'Month' } = request
    const RenewalStatus = request.RenewalStatus || (AutoRenew ? 'AutoRenewal' : 'Normal')
    const ids = request.InstanceId.split(',').map((id) => id.trim())
    ensure(request.InstanceId !== '', errors.instanceIdMissing())
    ensure(ids.length <= MOST_IDS, errors.tooManyRenewed(MOST_IDS))
    const instances = ids.map((id) => {
      const instance = own(world.instances, id)
      ensure(instance, errors.unknownRenewed(id))
      return instance
    })

    ensure(['AutoRenewal', 'Normal', 'NotRenewal'].includes(RenewalStatus), errors.invalidRenewalStatus())
    ensure(Object.hasOwn(RENEWAL_DURATIONS, PeriodUnit), errors.invalidPeriodUnit(403))
    const isRenewed = RenewalStatus === 'AutoRenewal'
    // Guess: one month, or one of the unit, where no duration is sent.
    const Duration = request.Duration ?? 1
    ensure(!isRenewed || RENEWAL_DURATIONS[PeriodUnit]?.includes(Duration), errors.invalidDuration())
    for (const instance of instances) {
      ensure(instance.InstanceChargeType === 'PrePaid', errors.prePaidOnly())
      ensure(instance.isReleasing !== true, incorrectInstanceStatus('being released'))
    }

    for (const {
      isNeverRenewed: _status,
      AutoRenewPeriod: _period,
      AutoRenewPeriodUnit: _unit,
      ...rest
    } of instances) {
      const renewal: Partial<InstanceRow> = isRenewed
        ? { AutoRenewPeriod: Duration, AutoRenewPeriodUnit: PeriodUnit }
        : RenewalStatus === 'NotRenewal'
          ? { isNeverRenewed: true }
          : {}
      world.instances.put({ ...rest, AutoRenew: isRenewed, ...renewal })
    }

    return {}
  },
})
