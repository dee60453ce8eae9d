import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import { availablePackageOf } from '../bandwidthPackage/bandwidthPackages.ts'
import * as errors from '../bandwidthPackage/errors.ts'
import { isProtected } from '../eip/errors.ts'

/**
 * DeleteCommonBandwidthPackage: gives up shared bandwidth in which no EIP is; Force takes them out first.
 * Guess: Deleting, then gone.
 * Source: Vpc 2016-04-28 catalogue and remarks; published error tables.
 */
export default defineAction('vpc', 'DeleteCommonBandwidthPackage', {
  handle(context, { BandwidthPackageId, Force = 'false' }) {
    const { world } = context
    const isForced = Force.toLowerCase() === 'true'
    ensure(isForced || Force === '' || Force.toLowerCase() === 'false', invalidParameter('Force'))
    const row = availablePackageOf(context, BandwidthPackageId)
    const eips = world.eips.list('bandwidthPackage', BandwidthPackageId)

    ensure(!row.DeletionProtection, isProtected())
    ensure(isForced || eips.length === 0, errors.hasEips())

    world.bandwidthPackages.change(BandwidthPackageId, { Status: 'Deleting' })
    for (const { AllocationId } of eips) world.eips.change(AllocationId, { packageStatus: 'UNBINDING' })
    world.plan('vpc.BandwidthPackageGone', { BandwidthPackageId }, duration('bandwidthPackage'))

    return {}
  },
})
