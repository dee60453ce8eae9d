import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { viewed } from '../../../door/views.ts'
import { ensure } from '../../../kernel/errors.ts'
import { scope } from '../../../world/rows/ecs.ts'
import { MOST_IDS } from '../reservedInstance/reservedInstances.ts'
import { renewalView } from '../reservedInstance/reservedInstanceViews.ts'

/**
 * DescribeReservedInstanceAutoRenewAttribute: how reserved instances are renewed.
 * Guess: without ids, all of the account in the region; ids that there are not are left out.
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'DescribeReservedInstanceAutoRenewAttribute', {
  handle({ world, accountId, regionId, own }, { ReservedInstanceId: ids = [] }) {
    ensure(ids.length <= MOST_IDS, invalidParameter('ReservedInstanceId', `At most ${MOST_IDS}.`))
    const rows =
      ids.length === 0
        ? world.reservedInstances.list('scope', scope(accountId, regionId))
        : [...new Set(ids)].flatMap((id) => own(world.reservedInstances, id) ?? [])

    return {
      ReservedInstanceRenewAttributes: { ReservedInstanceRenewAttribute: viewed(renewalView, world, rows) },
    }
  },
})
