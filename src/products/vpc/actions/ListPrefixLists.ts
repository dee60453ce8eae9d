import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { pageOf } from '../../../door/paging.ts'
import { ensure } from '../../../kernel/errors.ts'
import { scope } from '../../../world/rows/owned.ts'
import type { VpcPrefixListRow } from '../../../world/rows/vpcPrefixLists.ts'
import { allOf, matching, tagged } from '../filters.ts'
import { PREFIX_LIST_PAGES, showPrefixList } from '../prefixList/prefixLists.ts'

const MAX_IDS = 100

/**
 * ListPrefixLists: the prefix lists of VPC in a region, newest first, page by token.
 * Source: Vpc 2016-04-28 catalogue and remarks; page size 20, at most 100.
 */
export default defineAction('vpc', 'ListPrefixLists', {
  handle({ world, accountId, regionId }, request) {
    const { PrefixListIds: ids, PrefixListName, ResourceGroupId, Tags } = request
    const { MaxResults = PREFIX_LIST_PAGES.defaultSize, NextToken } = request
    ensure((ids?.length ?? 0) <= MAX_IDS, invalidParameter('PrefixListIds', `At most ${MAX_IDS} can be given.`))

    const page = pageOf(
      { MaxResults, NextToken },
      {
        table: world.vpcPrefixLists,
        index: 'scope',
        group: scope(accountId, regionId),
        ids: ids?.length ? ids : undefined,
        filter: allOf(matching<VpcPrefixListRow>({ PrefixListName, ResourceGroupId }), tagged(Tags)),
        filters: { ids, PrefixListName, ResourceGroupId, Tags },
      },
      PREFIX_LIST_PAGES,
    )

    const { NextToken: nextToken, PageSize, TotalCount, rows } = page
    return { MaxResults: PageSize, NextToken: nextToken, TotalCount, PrefixLists: rows.map(showPrefixList) }
  },
})
