import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { newId } from '../../../world/ids.ts'
import { ensurePackageTexts, packageTerms } from '../bandwidthPackage/bandwidthPackages.ts'
import * as errors from '../bandwidthPackage/errors.ts'
import { tagsOf } from '../tags.ts'

/**
 * CreateCommonBandwidthPackage: bandwidth that EIPs can share, pay-as-you-go, Available at once.
 * Not modelled: cloud boxes, payment.
 * Source: Vpc 2016-04-28 catalogue and remarks; published error tables.
 */
export default defineAction('vpc', 'CreateCommonBandwidthPackage', {
  ignores: { Zone: 'it concerns cloud boxes only, which are not emulated' },
  handle({ world, accountId, regionId, explain }, request) {
    const { Name, Description, ResourceGroupId = '' } = request
    ensurePackageTexts(Name, Description)
    const terms = packageTerms(request, regionId)
    const Tags = tagsOf(request.Tag)
    const limit = quotaLimit(world, 'bandwidth_packages_per_account', { accountId, regionId: '' })
    const used = world.bandwidthPackages.count('account', accountId)

    explain('Quota', 'Shared bandwidths of the account in all regions, against its quota.', { used, limit })
    ensure(limit === null || used < limit, errors.packageQuotaExceeded(limit ?? 0))

    const BandwidthPackageId = newId(world, 'cbwp', regionId)
    world.bandwidthPackages.put({
      ...terms,
      OwnerId: accountId,
      RegionId: regionId,
      BandwidthPackageId,
      Name: Name ?? '',
      Description: Description ?? '',
      Status: 'Available',
      ResourceGroupId,
      DeletionProtection: false,
      CreationTime: isoSeconds(world.nowMs),
      Tags,
    })

    return { BandwidthPackageId, ResourceGroupId }
  },
})
