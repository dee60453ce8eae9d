import { defineAction } from '../../../door/action.ts'
import { invalidParameter, missingParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../reservedInstance/errors.ts'
import { MOST_IDS, oneOf, reservedInstanceOf, termOf } from '../reservedInstance/reservedInstances.ts'

/**
 * ModifyReservedInstanceAutoRenewAttribute: whether reserved instances are renewed at their end, and for how long.
 * Guess: those whose term has ended are refused. All of them change, or none.
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'ModifyReservedInstanceAutoRenewAttribute', {
  handle(context, request) {
    const { ReservedInstanceId: ids = [], RenewalStatus } = request
    ensure(ids.length > 0, missingParameter('ecs', 'ReservedInstanceId'))
    ensure(ids.length <= MOST_IDS, invalidParameter('ReservedInstanceId', `At most ${MOST_IDS}.`))
    ensure(RenewalStatus, missingParameter('ecs', 'RenewalStatus'))
    const AutoRenew = oneOf('RenewalStatus', RenewalStatus, ['AutoRenewal', 'Normal']) === 'AutoRenewal'
    const { period, unit } = termOf(request)
    const rows = [...new Set(ids)].map((id) => reservedInstanceOf(context, id))
    for (const { Status, ReservedInstanceId } of rows)
      ensure(Status !== 'Expired', errors.reservedInstanceExpired(ReservedInstanceId))

    const renewal = AutoRenew ? { AutoRenewPeriod: period, AutoRenewPeriodUnit: unit } : {}
    for (const row of rows) context.world.reservedInstances.put({ ...row, AutoRenew, ...renewal })

    return {}
  },
})
