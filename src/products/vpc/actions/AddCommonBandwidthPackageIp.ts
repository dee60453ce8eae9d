import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { duration } from '../../../world/facts/durations.ts'
import { availablePackageOf } from '../bandwidthPackage/bandwidthPackages.ts'
import * as errors from '../bandwidthPackage/errors.ts'

/**
 * AddCommonBandwidthPackageIp: puts a pay-as-you-go EIP of the region, of the same line, into shared bandwidth.
 * BINDING, then BINDED.
 * Source: Vpc 2016-04-28 catalogue and remarks; published error tables; codes that Terraform tries again at.
 */
export default defineAction('vpc', 'AddCommonBandwidthPackageIp', {
  handle(context, { BandwidthPackageId, IpInstanceId: AllocationId, IpType = 'EIP' }) {
    const { world, own, explain } = context
    ensure(IpType === 'EIP', errors.ipTypeNotSupported())
    const shared = availablePackageOf(context, BandwidthPackageId)
    const eip = own(world.eips, AllocationId)
    ensure(eip, errors.eipNotFound(AllocationId))
    const place = { accountId: shared.OwnerId, regionId: shared.RegionId }
    const limit = quotaLimit(world, 'eips_per_bandwidth_package', place)
    const used = world.eips.count('bandwidthPackage', BandwidthPackageId)

    ensure(eip.BandwidthPackageId === '', errors.alreadyShared())
    ensure(eip.ChargeType === 'PostPaid', errors.eipIsPrepaid())
    ensure(eip.Status === 'Available' || eip.Status === 'InUse', errors.eipBusy(eip.Status))
    ensure(eip.ISP === shared.ISP, errors.otherLine(eip.ISP, shared.ISP))
    const isProtected = eip.SecurityProtectionTypes.length > 0
    ensure(isProtected === shared.SecurityProtectionTypes.length > 0, errors.otherProtection())
    explain('Quota', 'EIPs in the shared bandwidth, against its quota.', { used, limit })
    ensure(limit === null || used < limit, errors.packageFull(limit ?? 0))

    world.eips.change(AllocationId, { BandwidthPackageId, packageStatus: 'BINDING' })
    world.plan('vpc.EipShared', { AllocationId, BandwidthPackageId }, duration('bandwidthPackage'))

    return {}
  },
})
