import { defineAction } from '../../../door/action.ts'
import { duration } from '../../../world/facts/durations.ts'
import { availablePackageOf, bandwidthIn, ensureBandwidth } from '../bandwidthPackage/bandwidthPackages.ts'

/**
 * ModifyCommonBandwidthPackageSpec: how much bandwidth is shared. Modifying, then Available with the new bandwidth.
 * Source: Vpc 2016-04-28 catalogue and remarks; published error tables.
 */
export default defineAction('vpc', 'ModifyCommonBandwidthPackageSpec', {
  handle(context, { BandwidthPackageId, Bandwidth: text }) {
    const { world } = context
    const Bandwidth = bandwidthIn(text)
    const row = availablePackageOf(context, BandwidthPackageId)
    ensureBandwidth(Bandwidth, row.InternetChargeType)

    world.bandwidthPackages.change(BandwidthPackageId, { Status: 'Modifying' })
    world.plan('vpc.BandwidthPackageAvailable', { BandwidthPackageId, Bandwidth }, duration('bandwidthPackage'))

    return {}
  },
})
