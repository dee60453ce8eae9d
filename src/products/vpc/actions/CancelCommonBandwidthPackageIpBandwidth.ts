import { defineAction } from '../../../door/action.ts'
import { availablePackageOf, sharedEipOf } from '../bandwidthPackage/bandwidthPackages.ts'

/**
 * CancelCommonBandwidthPackageIpBandwidth: lets an EIP use all of the shared bandwidth again.
 * Source: Vpc 2016-04-28 catalogue and remarks; codes that Terraform tries again at.
 */
export default defineAction('vpc', 'CancelCommonBandwidthPackageIpBandwidth', {
  handle(context, { BandwidthPackageId, EipId }) {
    availablePackageOf(context, BandwidthPackageId)
    sharedEipOf(context, BandwidthPackageId, EipId)

    context.world.eips.change(EipId, { packageBandwidth: 0 })

    return {}
  },
})
