import { defineAction } from '../../../door/action.ts'
import { pageOf, VPC_PAGES } from '../../../door/paging.ts'
import { viewed } from '../../../door/views.ts'
import type { BandwidthPackageRow } from '../../../world/rows/bandwidthPackages.ts'
import { scope } from '../../../world/rows/owned.ts'
import { bandwidthPackageView } from '../bandwidthPackage/bandwidthPackageViews.ts'
import { allOf, matching, tagged } from '../filters.ts'

/**
 * DescribeCommonBandwidthPackages: the shared bandwidths of the account in a region, newest first, with their EIPs.
 * Guess: SecurityProtectionEnabled asks for those with Anti-DDoS, or for those without.
 * Source: Vpc 2016-04-28 catalogue and remarks; page size 10, at most 50.
 */
export default defineAction('vpc', 'DescribeCommonBandwidthPackages', {
  ignores: { IncludeReservationData: 'there are no renewals that have not taken effect' },
  handle({ world, accountId, regionId }, request) {
    const { PageNumber, PageSize, ...filters } = request
    const { BandwidthPackageId, Name, ResourceGroupId, SecurityProtectionEnabled: isProtected } = request
    const page = pageOf(
      { PageNumber, PageSize },
      {
        table: world.bandwidthPackages,
        index: 'scope',
        group: scope(accountId, regionId),
        ids: BandwidthPackageId ? [BandwidthPackageId] : undefined,
        filter: allOf<BandwidthPackageRow>(
          matching<BandwidthPackageRow>({ Name, ResourceGroupId }),
          isProtected === undefined ? undefined : (row) => row.SecurityProtectionTypes.length > 0 === isProtected,
          tagged(request.Tag),
        ),
        filters,
      },
      VPC_PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      CommonBandwidthPackages: { CommonBandwidthPackage: viewed(bandwidthPackageView, world, page.rows) },
    }
  },
})
