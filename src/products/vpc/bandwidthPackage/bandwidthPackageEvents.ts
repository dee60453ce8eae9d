import { changes, type EventHandlers } from '../../../door/events.ts'
import { UNSHARED } from '../../../rules/eip.ts'

interface Sharing {
  readonly AllocationId: string
  readonly BandwidthPackageId: string
}

/** What follows later for shared bandwidth. What is gone by then, or moved on, is left alone. */
export const bandwidthPackageEvents: EventHandlers = {
  'vpc.BandwidthPackageAvailable': changes<{ BandwidthPackageId: string; Bandwidth: number }>(
    ({ world }, { BandwidthPackageId, Bandwidth }) => {
      if (world.bandwidthPackages.get(BandwidthPackageId)?.Status === 'Modifying')
        world.bandwidthPackages.change(BandwidthPackageId, { Status: 'Available', Bandwidth })
    },
  ),

  'vpc.BandwidthPackageGone': changes<{ BandwidthPackageId: string }>(({ world }, { BandwidthPackageId }) => {
    if (world.bandwidthPackages.get(BandwidthPackageId)?.Status !== 'Deleting') return
    for (const { AllocationId } of world.eips.list('bandwidthPackage', BandwidthPackageId))
      world.eips.change(AllocationId, UNSHARED)
    world.bandwidthPackages.remove(BandwidthPackageId)
  }),

  'vpc.EipShared': changes<Sharing>(({ world }, { AllocationId, BandwidthPackageId }) => {
    const eip = world.eips.get(AllocationId)
    if (eip?.packageStatus === 'BINDING' && eip.BandwidthPackageId === BandwidthPackageId)
      world.eips.change(AllocationId, { packageStatus: 'BINDED' })
  }),

  'vpc.EipUnshared': changes<Sharing>(({ world }, { AllocationId, BandwidthPackageId }) => {
    const eip = world.eips.get(AllocationId)
    if (eip?.packageStatus === 'UNBINDING' && eip.BandwidthPackageId === BandwidthPackageId)
      world.eips.change(AllocationId, UNSHARED)
  }),
}
