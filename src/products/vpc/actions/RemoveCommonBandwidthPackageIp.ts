import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import { addressOnGateway } from '../../../world/rows/nat.ts'
import { availablePackageOf, sharedEipOf } from '../bandwidthPackage/bandwidthPackages.ts'
import * as errors from '../bandwidthPackage/errors.ts'

/**
 * RemoveCommonBandwidthPackageIp: takes an EIP out of shared bandwidth. UNBINDING, then it has its own bandwidth again.
 * Source: Vpc 2016-04-28 catalogue and remarks; published error tables; codes that Terraform tries again at.
 */
export default defineAction('vpc', 'RemoveCommonBandwidthPackageIp', {
  handle(context, { BandwidthPackageId, IpInstanceId: AllocationId }) {
    const { world } = context
    availablePackageOf(context, BandwidthPackageId)
    const { InstanceId, IpAddress, Status } = sharedEipOf(context, BandwidthPackageId, AllocationId)
    const entries = world.snatEntries.list('ip', addressOnGateway(InstanceId, IpAddress))

    ensure(Status === 'Available' || Status === 'InUse', errors.eipBusy(Status))
    ensure(!entries.some(({ SnatIps }) => SnatIps.length > 1), errors.usedWithOthers())

    world.eips.change(AllocationId, { packageStatus: 'UNBINDING' })
    world.plan('vpc.EipUnshared', { AllocationId, BandwidthPackageId }, duration('bandwidthPackage'))

    return {}
  },
})
