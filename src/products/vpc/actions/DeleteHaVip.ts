import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { routeTo } from '../../../rules/routes.ts'
import { duration } from '../../../world/facts/durations.ts'
import * as errors from '../haVip/errors.ts'
import { haVipOf } from '../haVip/haVips.ts'

/**
 * DeleteHaVip: deletes an Available virtual address to which no route leads and on which no EIP is. Deleting, then gone.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'DeleteHaVip', {
  handle(context, { HaVipId }) {
    const { world } = context
    const { Status } = haVipOf(context, HaVipId)

    ensure(Status === 'Available', errors.incorrectHaVipStatus(Status))
    ensure(routeTo(world, [HaVipId]) === undefined, errors.hasDependents('RouteEntry'))
    ensure(world.eips.count('instance', HaVipId) === 0, errors.hasDependents('Eip'))

    world.haVips.change(HaVipId, { Status: 'Deleting' })
    world.plan('vpc.HaVipGone', { HaVipId }, duration('networkResource'))

    return {}
  },
})
