import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { newId } from '../../../world/ids.ts'
import { scope } from '../../../world/rows/owned.ts'
import { ensureTexts } from '../gateway/texts.ts'
import * as errors from '../prefixList/errors.ts'
import { ensureMaxEntries, entriesOf } from '../prefixList/prefixLists.ts'
import { tagsOf } from '../tags.ts'

/**
 * CreateVpcPrefixList: a named list of IPv4 or IPv6 blocks that route entries can have as their destination.
 * Guess: Created at once; the remarks call only its modification asynchronous.
 * Source: Vpc 2016-04-28 catalogue and remarks.
 */
export default defineAction('vpc', 'CreateVpcPrefixList', {
  handle(context, request) {
    const { world, accountId, regionId, explain } = context
    const { PrefixListName = '', PrefixListDescription = '', ResourceGroupId = '', MaxEntries = 50 } = request
    const IpVersion = (request.IpVersion || 'IPv4').toUpperCase()

    ensure(IpVersion === 'IPV4' || IpVersion === 'IPV6', errors.illegalIpVersion(IpVersion))
    ensureTexts(['PrefixListName', PrefixListName], ['PrefixListDescription', PrefixListDescription])
    ensureMaxEntries(context, MaxEntries)
    const entries = entriesOf(request.PrefixListEntries, IpVersion)
    ensure(entries.length <= MaxEntries, errors.prefixListFull(MaxEntries))
    const Tags = tagsOf(request.Tag)
    const limit = quotaLimit(world, 'vpc_prefix_lists_per_region', { accountId, regionId })
    const used = world.vpcPrefixLists.count('scope', scope(accountId, regionId))
    explain('Quota', 'Prefix lists of VPC that the account has in the region, against its quota.', { used, limit })
    ensure(limit === null || used < limit, errors.prefixListQuotaExceeded(limit ?? 0))

    const PrefixListId = newId(world, 'pl', regionId)
    const texts = { PrefixListName, PrefixListDescription }
    const place = { OwnerId: accountId, RegionId: regionId, ResourceGroupId }
    const CreationTime = isoSeconds(world.nowMs)
    const terms = { IpVersion, MaxEntries, entries, Status: 'Created' } as const
    world.vpcPrefixLists.put({ PrefixListId, ...place, ...texts, ...terms, CreationTime, Tags })

    return { PrefixListId, ResourceGroupId }
  },
})
