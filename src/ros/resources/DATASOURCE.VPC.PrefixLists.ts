import { defineDataSource } from './dataSource.ts'
import { text } from './properties.ts'
import { tokenPages } from './tokenPages.ts'

/** DATASOURCE::VPC::PrefixLists: ListPrefixLists. */
export default defineDataSource('DATASOURCE::VPC::PrefixLists', {
  emulates: ['PrefixListName', 'ResourceGroupId'],
  ids: ['PrefixListIds', 'PrefixListId'],
  items: 'PrefixLists',
  find({ properties, regionId, call }) {
    const request = {
      RegionId: regionId,
      PrefixListName: text(properties, 'PrefixListName'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
    }
    return tokenPages((NextToken) => {
      const page = call('vpc.ListPrefixLists', { ...request, NextToken })
      return { items: page.PrefixLists, next: page.NextToken }
    })
  },
})
