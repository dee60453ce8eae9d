import { defineAction } from '../../../door/action.ts'
import { availablePackageOf, ensurePackageTexts } from '../bandwidthPackage/bandwidthPackages.ts'

/**
 * ModifyCommonBandwidthPackageAttribute: name and description of shared bandwidth; what is not sent stays.
 * Source: Vpc 2016-04-28 catalogue and remarks; published error tables.
 */
export default defineAction('vpc', 'ModifyCommonBandwidthPackageAttribute', {
  handle(context, { BandwidthPackageId, Name, Description }) {
    ensurePackageTexts(Name, Description)
    const row = availablePackageOf(context, BandwidthPackageId)

    context.world.bandwidthPackages.change(BandwidthPackageId, {
      Name: Name ?? row.Name,
      Description: Description ?? row.Description,
    })

    return {}
  },
})
