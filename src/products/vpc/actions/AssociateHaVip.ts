import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../haVip/errors.ts'
import { standbyTypeOf, standbyVSwitch, steadyHaVipOf } from '../haVip/haVips.ts'

const MAX_INSTANCES = 10

/**
 * AssociateHaVip: an instance, or a network interface, of the vSwitch stands by for a virtual address.
 * Associating, then InUse.
 * Source: Vpc 2016-04-28 catalogue and remarks; at most 10, all of one kind.
 */
export default defineAction('vpc', 'AssociateHaVip', {
  handle(context, { HaVipId, InstanceId, InstanceType }) {
    const { world } = context
    const type = standbyTypeOf(InstanceType)
    const row = steadyHaVipOf(context, HaVipId)
    const VSwitchId = standbyVSwitch(context, type, InstanceId)

    ensure(VSwitchId === row.VSwitchId, errors.otherVSwitch())
    ensure(row.AssociatedInstanceType === '' || row.AssociatedInstanceType === type, errors.otherType())
    ensure(!row.InstanceIds.includes(InstanceId), errors.alreadyAssociated())
    ensure(row.InstanceIds.length < MAX_INSTANCES, errors.tooManyInstances(MAX_INSTANCES))

    const InstanceIds = [...row.InstanceIds, InstanceId]
    world.haVips.change(HaVipId, { InstanceIds, AssociatedInstanceType: type, Status: 'Associating' })
    world.plan('vpc.HaVipInUse', { HaVipId, InstanceId }, duration('networkResource'))

    return {}
  },
})
