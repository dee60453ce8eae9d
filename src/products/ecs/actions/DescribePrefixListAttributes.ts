import { defineAction } from '../../../door/action.ts'
import { prefixListOf } from '../prefixList/prefixLists.ts'

/**
 * DescribePrefixListAttributes: one prefix list with its entries.
 * Source: Ecs 2014-05-26 catalogue.
 */
export default defineAction('ecs', 'DescribePrefixListAttributes', {
  handle(context, { PrefixListId }) {
    const list = prefixListOf(context, PrefixListId)
    const { PrefixListName, Description, AddressFamily, MaxEntries, CreationTime, Entries } = list
    return {
      ...{ PrefixListId, PrefixListName, Description, AddressFamily, MaxEntries, CreationTime },
      Entries: { Entry: Entries.map((entry) => ({ ...entry })) },
    }
  },
})
