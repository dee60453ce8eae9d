import { defineAction } from '../../../door/action.ts'
import { pageOf } from '../../../door/paging.ts'
import { PREFIX_LIST_PAGES, prefixListOf, showAssociation } from '../prefixList/prefixLists.ts'

/**
 * GetVpcPrefixListAssociations: the route tables with an entry for the prefix list, newest entry first, page by token.
 * Not modelled: the route tables of transit routers.
 * Source: Vpc 2016-04-28 catalogue and remarks; page size 20, at most 100.
 */
export default defineAction('vpc', 'GetVpcPrefixListAssociations', {
  handle(context, { PrefixListId, MaxResults = PREFIX_LIST_PAGES.defaultSize, NextToken }) {
    const list = prefixListOf(context, PrefixListId)
    const page = pageOf(
      { MaxResults, NextToken },
      {
        table: context.world.routeEntries,
        index: 'prefixList',
        group: PrefixListId,
        filters: { PrefixListId },
      },
      PREFIX_LIST_PAGES,
    )

    return {
      Count: page.rows.length,
      TotalCount: page.TotalCount,
      NextToken: page.NextToken,
      PrefixListAssociation: page.rows.map((row) => showAssociation(list, row)),
    }
  },
})
