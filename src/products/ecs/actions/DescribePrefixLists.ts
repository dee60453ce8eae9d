import { defineAction } from '../../../door/action.ts'
import { ECS_PAGES, pageOf } from '../../../door/paging.ts'
import { ensure } from '../../../kernel/errors.ts'
import { ecsTags, matchesTags } from '../../../rules/tags.ts'
import { scope } from '../../../world/rows/owned.ts'
import type { PrefixListRow } from '../../../world/rows/prefixLists.ts'
import { ensureTagFilter } from '../listFilters.ts'
import * as errors from '../prefixList/errors.ts'
import { associatedGroups } from '../prefixList/prefixLists.ts'

/**
 * DescribePrefixLists: the prefix lists of the account in a region, newest first, page by token.
 * Source: Ecs 2014-05-26 catalogue and remarks; page size 10, at most 100.
 */
export default defineAction('ecs', 'DescribePrefixLists', {
  handle({ world, accountId, regionId }, { MaxResults = 10, NextToken, ...filters }) {
    const { AddressFamily, PrefixListName, PrefixListId = [], ResourceGroupId, Tag } = filters
    const families = [undefined, '', 'IPv4', 'IPv6']
    ensure(families.includes(AddressFamily), errors.invalidAddressFamily())
    ensureTagFilter(Tag)
    const isAsked = (asked: string | undefined, value: string) => !asked || asked === value

    const page = pageOf(
      { MaxResults, NextToken },
      {
        table: world.prefixLists,
        index: 'scope',
        group: scope(accountId, regionId),
        ids: PrefixListId.length > 0 ? PrefixListId : undefined,
        filter: (list) =>
          isAsked(AddressFamily, list.AddressFamily) &&
          isAsked(PrefixListName, list.PrefixListName) &&
          isAsked(ResourceGroupId, list.ResourceGroupId) &&
          matchesTags(list.Tags, Tag),
        filters,
      },
      ECS_PAGES,
    )

    const shown = (list: PrefixListRow) => ({
      PrefixListId: list.PrefixListId,
      PrefixListName: list.PrefixListName,
      Description: list.Description,
      AddressFamily: list.AddressFamily,
      MaxEntries: list.MaxEntries,
      AssociationCount: associatedGroups(world, list.PrefixListId).length,
      ResourceGroupId: list.ResourceGroupId,
      CreationTime: list.CreationTime,
      Tags: { Tag: ecsTags(list.Tags) },
    })
    return { NextToken: page.NextToken, PrefixLists: { PrefixList: page.rows.map(shown) } }
  },
})
