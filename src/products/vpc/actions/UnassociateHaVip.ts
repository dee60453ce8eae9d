import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../haVip/errors.ts'
import { standbyTypeOf, standbyVSwitch, steadyHaVipOf } from '../haVip/haVips.ts'

/**
 * UnassociateHaVip: an instance or network interface stands by for a virtual address no longer. Unassociating, then
 * InUse or, after the last one, Available.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'UnassociateHaVip', {
  ignores: { Force: 'it concerns the primary instance only, and no instance claims the address here' },
  handle(context, { HaVipId, InstanceId, InstanceType }) {
    const { world } = context
    const row = steadyHaVipOf(context, HaVipId)
    ensure(row.InstanceIds.includes(InstanceId), errors.notAssociated(InstanceId))
    const type = InstanceType ? standbyTypeOf(InstanceType) : row.AssociatedInstanceType
    ensure(type === row.AssociatedInstanceType, errors.notAssociated(InstanceId))
    standbyVSwitch(context, type, InstanceId)

    world.haVips.change(HaVipId, { Status: 'Unassociating' })
    world.plan('vpc.HaVipLeft', { HaVipId, InstanceId }, duration('networkResource'))

    return {}
  },
})
