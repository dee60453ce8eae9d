import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import { isSteadilyShared } from '../eip/eips.ts'
import { isProtected } from '../eip/errors.ts'
import * as errors from '../errors.ts'

/**
 * ReleaseEipAddress: gives an Available EIP and its address back. Releasing for a while, then gone.
 * Guess: it leaves the shared bandwidth that it is in: no condition names that.
 * Guess: a subscription EIP can be released once it has expired.
 * Source: Vpc 2016-04-28 catalogue and remarks; documented error table.
 */
export default defineAction('vpc', 'ReleaseEipAddress', {
  handle({ world, own }, { AllocationId }) {
    const eip = own(world.eips, AllocationId)

    ensure(eip, errors.eipNotFound(AllocationId))
    const isPaidFor = eip.ChargeType === 'PrePaid' && Date.parse(eip.ExpiredTime) > world.nowMs
    ensure(eip.Status === 'Available', errors.incorrectEipStatus(eip.Status))
    ensure(isSteadilyShared(eip), errors.incorrectEipStatus(eip.packageStatus))
    ensure(!eip.DeletionProtection, isProtected())
    ensure(!isPaidFor, errors.eipIsPrepaid())

    world.eips.change(AllocationId, { Status: 'Releasing' })
    world.plan('vpc.EipGone', { AllocationId }, duration('networkResource'))

    return {}
  },
})
