import { defineAction } from '../../../door/action.ts'
import { keyedPage } from '../keyedPage.ts'
import { PREFIX_LIST_PAGES, prefixListOf } from '../prefixList/prefixLists.ts'

/**
 * GetVpcPrefixListEntries: the blocks of a prefix list in the order in which they came, page by token.
 * Source: Vpc 2016-04-28 catalogue and remarks; page size 20, at most 100.
 */
export default defineAction('vpc', 'GetVpcPrefixListEntries', {
  handle(context, { PrefixListId, MaxResults, NextToken }) {
    const { entries, RegionId } = prefixListOf(context, PrefixListId)
    const paging = { ...PREFIX_LIST_PAGES, parameter: 'MaxResults', size: MaxResults, NextToken, asked: PrefixListId }
    const found = keyedPage(entries, ({ Cidr }) => Cidr, paging)

    return {
      Count: found.page.length,
      TotalCount: entries.length,
      NextToken: found.NextToken,
      PrefixListEntry: found.page.map(({ Cidr, Description }) => ({ Cidr, Description, PrefixListId, RegionId })),
    }
  },
})
