import { defineAction } from '../../../door/action.ts'
import { isoMinutes } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { stockOf } from '../../../rules/stock.ts'
import { duration } from '../../../world/facts/durations.ts'
import { chargeTypeOf, holdsStock } from '../../../world/rows/ecs.ts'
import * as errors from '../instance/errors.ts'
import { ensureStatus, instanceOf, isExpired } from '../instance/instances.ts'
import { noStock } from '../launch/errors.ts'

/**
 * StartInstance: starts a Stopped instance. Starting, then Running. One that was stopped in economical mode needs stock
 * again; the vCPU quota counts it all the time.
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table.
 */
export default defineAction('ecs', 'StartInstance', {
  ignores: { InitLocalDisk: 'local disks are not emulated' },
  handle(context, { InstanceId }) {
    const { world, explain } = context
    const instance = instanceOf(context, InstanceId)
    const { RegionId: regionId, ZoneId: zoneId, InstanceType: instanceType } = instance
    const stock = stockOf(world, { regionId, zoneId, instanceType, chargeType: chargeTypeOf(instance) })

    ensureStatus(instance, 'Stopped')
    ensure(!isExpired(instance, world.nowMs), errors.instanceExpired())
    if (!holdsStock(instance)) {
      const count = Number.isFinite(stock.count) ? stock.count : 'unlimited'
      explain('Stock', 'The instance gave its stock back when it stopped and needs it again.', { zoneId, count })
      ensure(stock.isSold && stock.count > 0, noStock())
    }

    world.instances.change(InstanceId, {
      Status: 'Starting',
      StoppedMode: 'Not-applicable',
      StartTime: isoMinutes(world.nowMs),
    })
    world.plan('ecs.InstanceRunning', { InstanceId }, duration('instanceBoot'))

    return {}
  },
})
