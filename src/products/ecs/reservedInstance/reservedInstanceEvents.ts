import { changes, type EventHandlers } from '../../../door/events.ts'
import { isoMinutes } from '../../../kernel/clock.ts'
import { termEndMs } from '../instance/subscription.ts'

export const reservedInstanceEvents: EventHandlers = {
  'ecs.ReservedInstanceStarted': changes<{ ReservedInstanceId: string }>(
    ({ world, explain }, { ReservedInstanceId }) => {
      const reserved = world.reservedInstances.get(ReservedInstanceId)
      if (reserved === undefined) return
      explain('StartTime', 'The term of the reserved instance begins.', { ReservedInstanceId })
      world.reservedInstances.put({ ...reserved, Status: 'Active' })
    },
  ),

  // Guess: a reserved instance whose term has ended stays in the lists.
  'ecs.ReservedInstanceExpired': changes<{ ReservedInstanceId: string }>(
    ({ world, explain }, { ReservedInstanceId }) => {
      const reserved = world.reservedInstances.get(ReservedInstanceId)
      if (reserved === undefined) return
      if (!reserved.AutoRenew) {
        explain('ExpiredTime', 'The term of the reserved instance is over.', { ReservedInstanceId })
        world.reservedInstances.put({ ...reserved, Status: 'Expired' })
        return
      }
      const { ExpiredTime, AutoRenewPeriod, AutoRenewPeriodUnit } = reserved
      const expiresMs = termEndMs(Date.parse(ExpiredTime), AutoRenewPeriod, AutoRenewPeriodUnit)
      explain('AutoRenew', 'The reserved instance was renewed.', { ReservedInstanceId, AutoRenewPeriod })
      world.reservedInstances.put({ ...reserved, ExpiredTime: isoMinutes(expiresMs) })
      world.planAt('ecs.ReservedInstanceExpired', { ReservedInstanceId }, expiresMs)
    },
  ),
}
