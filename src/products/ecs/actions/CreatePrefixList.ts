import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { quotaLimit } from '../../../rules/quota.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { newId } from '../../../world/ids.ts'
import { scope } from '../../../world/rows/owned.ts'
import * as errors from '../prefixList/errors.ts'
import { ensureTexts, entriesOf } from '../prefixList/prefixLists.ts'

/**
 * CreatePrefixList: a named list of IPv4 or IPv6 blocks for rules of security groups. Family and size are fixed.
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'CreatePrefixList', {
  handle({ world, accountId, regionId, explain }, request) {
    const { AddressFamily: family, MaxEntries, PrefixListName, Description } = request
    const place = { accountId, regionId }
    ensure(family === 'IPv4' || family === 'IPv6', errors.invalidAddressFamily())
    ensureTexts(PrefixListName, Description)
    const most = quotaLimit(world, 'prefix_list_entries', place) ?? Number.POSITIVE_INFINITY
    const isSize = Number.isInteger(MaxEntries) && MaxEntries >= 1 && MaxEntries <= most
    ensure(isSize, errors.invalidMaxEntries(most))
    const Entries = entriesOf(request.Entry, family)
    const Tags = tagsFrom(request.Tag)
    const limit = quotaLimit(world, 'prefix_lists_per_region', place)
    const used = world.prefixLists.count('scope', scope(accountId, regionId))

    ensure(Entries.length <= MaxEntries, errors.prefixListFull(MaxEntries))
    explain('Quota', 'Prefix lists of the account in the region.', { used, limit })
    ensure(limit === null || used < limit, errors.tooManyPrefixLists(limit ?? 0))

    const PrefixListId = newId(world, 'pl', regionId)
    world.prefixLists.put({
      PrefixListId,
      OwnerId: accountId,
      RegionId: regionId,
      PrefixListName,
      Description: Description ?? '',
      AddressFamily: family,
      MaxEntries,
      Entries,
      ResourceGroupId: request.ResourceGroupId ?? '',
      CreationTime: isoSeconds(world.nowMs),
      Tags,
    })

    return { PrefixListId }
  },
})
