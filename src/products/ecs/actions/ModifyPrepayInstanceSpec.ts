import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { findInstanceType } from '../../../world/facts/instanceTypes.ts'
import * as errors from '../instance/changeErrors.ts'
import { ensureStatus, instanceOf, isExpired } from '../instance/instances.ts'
import { newOrderId } from '../instance/orders.ts'
import { beginTypeChange, changedSystemDisk, ensureTypeChange, isSmaller } from '../instance/typeChange.ts'

/**
 * ModifyPrepayInstanceSpec: another type for a subscription, seen some seconds later. Upgrades while Running or Stopped,
 * downgrades while Stopped only; the new type takes stock from the call on.
 * Unlike ECS: it is in force at once, without a restart of the guest.
 * Not modelled: temporary changes (refused), payment and refunds.
 * Source: Ecs 2014-05-26 catalogue and remarks; the error table of ModifyInstanceSpec.
 */
export default defineAction('ecs', 'ModifyPrepayInstanceSpec', {
  ignores: {
    AutoPay: 'nothing is paid',
    Disk: 'not publicly available',
    MigrateAcrossZone: 'a zone has no clusters here',
    ModifyMode: 'not publicly available',
  },
  handle(context, request) {
    const { world } = context
    const { OperatorType, RebootWhenFinished = false, RebootTime, EndTime, SystemDisk } = request
    const instance = instanceOf(context, request.InstanceId)

    ensure(!EndTime, invalidParameter('EndTime', 'Temporary changes are not emulated.'))
    const rebootMs = timeOf(RebootTime)
    ensure(instance.InstanceChargeType === 'PrePaid', errors.prePaidOnly())
    ensure(!isExpired(instance, world.nowMs), errors.expired())
    ensureStatus(instance, 'Running', 'Stopped')
    const type = ensureTypeChange(context, instance, request.InstanceType)
    const operation = isSmaller(type, findInstanceType(instance.InstanceType)) ? 'downgrade' : 'upgrade'
    const isKnown = !OperatorType || OperatorType === 'upgrade' || OperatorType === 'downgrade'
    ensure(isKnown, invalidParameter('OperatorType', 'It is upgrade or downgrade.'))
    ensure(!OperatorType || OperatorType === operation, errors.downgradeNotSaid(OperatorType ?? ''))
    ensure(operation === 'upgrade' || instance.Status === 'Stopped', errors.notStopped(instance.Status))
    const systemDiskCategory = changedSystemDisk(instance, type, SystemDisk?.Category)
    ensure(rebootMs === undefined || rebootMs > world.nowMs, invalidParameter('RebootTime', 'It has passed.'))

    beginTypeChange(world, instance, { type, systemDiskCategory, isRebooted: RebootWhenFinished })
    if (rebootMs !== undefined) world.planAt('ecs.InstanceReboot', { InstanceId: instance.InstanceId }, rebootMs)

    return { OrderId: newOrderId(world) }
  },
})

/** yyyy-MM-ddTHH:mmZ. */
function timeOf(text: string | undefined): number | undefined {
  if (!text) return undefined
  const timeMs = /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/.test(text) ? Date.parse(text) : Number.NaN
  ensure(!Number.isNaN(timeMs), invalidParameter('RebootTime', 'It is yyyy-MM-ddTHH:mmZ.'))
  return timeMs
}
