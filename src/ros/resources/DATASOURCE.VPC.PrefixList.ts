import { defineSingleDataSource } from './dataSource.ts'
import { describePrefixList, prefixListEntries } from './prefixLists.ts'

/** DATASOURCE::VPC::PrefixList: one prefix list as ListPrefixLists shows it, with its entries. */
export default defineSingleDataSource('DATASOURCE::VPC::PrefixList', {
  id: 'PrefixListId',
  named: { CreateTime: 'CreationTime' },
  find(step, id) {
    const list = describePrefixList(step, id)
    return list === undefined ? undefined : { ...list, Entries: prefixListEntries(step, id) }
  },
})
