import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { PERIODS, type PeriodUnit } from '../../../rules/period.ts'
import * as errors from '../instance/changeErrors.ts'
import { incorrectInstanceStatus } from '../instance/errors.ts'
import { instanceOf } from '../instance/instances.ts'
import { newOrderId } from '../instance/orders.ts'
import { setExpiry, termEndMs } from '../instance/subscription.ts'

/**
 * RenewInstance: a further term for a subscription, from its end on, or from now on if it has ended.
 * Unlike ECS: nothing is paid. An instance that was stopped at its end has to be started.
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table.
 */
export default defineAction('ecs', 'RenewInstance', {
  handle(context, { InstanceId, Period, PeriodUnit = 'Month', ExpectedRenewDay }) {
    const { world, explain } = context
    const instance = instanceOf(context, InstanceId)

    ensure(Period === undefined || ExpectedRenewDay === undefined, errors.periodAndDay())
    ensure(ExpectedRenewDay === undefined, errors.noUnifiedDay())
    ensure(Period !== undefined, errors.periodMissing())
    ensure(Object.hasOwn(PERIODS, PeriodUnit), errors.invalidPeriodUnit(400))
    ensure(PERIODS[PeriodUnit as PeriodUnit].includes(Period), errors.invalidPeriod())
    ensure(instance.InstanceChargeType === 'PrePaid', errors.prePaidOnly())
    ensure(instance.isReleasing !== true, incorrectInstanceStatus('being released'))

    const expiresMs = termEndMs(Math.max(world.nowMs, Date.parse(instance.ExpiredTime)), Period, PeriodUnit)
    setExpiry(world, instance, expiresMs)
    explain('RenewInstance', 'The subscription was renewed.', { InstanceId, Period, PeriodUnit })

    return { OrderId: newOrderId(world) }
  },
})
