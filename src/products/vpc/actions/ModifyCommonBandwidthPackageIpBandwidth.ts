import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { availablePackageOf, bandwidthIn, sharedEipOf } from '../bandwidthPackage/bandwidthPackages.ts'
import * as errors from '../bandwidthPackage/errors.ts'

/**
 * ModifyCommonBandwidthPackageIpBandwidth: how much of the shared bandwidth an EIP may use, at most all.
 * Source: Vpc 2016-04-28 catalogue and remarks; codes that Terraform tries again at.
 */
export default defineAction('vpc', 'ModifyCommonBandwidthPackageIpBandwidth', {
  handle(context, { BandwidthPackageId, EipId, Bandwidth: text }) {
    const packageBandwidth = bandwidthIn(text)
    const { Bandwidth } = availablePackageOf(context, BandwidthPackageId)
    sharedEipOf(context, BandwidthPackageId, EipId)
    ensure(packageBandwidth >= 1 && packageBandwidth <= Bandwidth, errors.invalidBandwidth(1, Bandwidth))

    context.world.eips.change(EipId, { packageBandwidth })

    return {}
  },
})
