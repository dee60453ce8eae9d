import { defineDataSource } from './dataSource.ts'
import { text } from './properties.ts'
import { tokenPages } from './tokenPages.ts'

/** DATASOURCE::VPC::RouteEntries: DescribeRouteEntryList, the entries of the system too. */
export default defineDataSource('DATASOURCE::VPC::RouteEntries', {
  emulates: [
    'RouteTableId',
    'DestinationCidrBlock',
    'IpVersion',
    'NextHopId',
    'NextHopType',
    'RouteEntryId',
    'RouteEntryName',
    'RouteEntryType',
  ],
  ids: ['RouteEntryIds', 'RouteEntryId'],
  items: 'RouteEntries',
  find({ properties, regionId, call }) {
    const request = {
      RegionId: regionId,
      RouteTableId: text(properties, 'RouteTableId') ?? '',
      DestinationCidrBlock: text(properties, 'DestinationCidrBlock'),
      IpVersion: text(properties, 'IpVersion'),
      NextHopId: text(properties, 'NextHopId'),
      NextHopType: text(properties, 'NextHopType'),
      RouteEntryId: text(properties, 'RouteEntryId'),
      RouteEntryName: text(properties, 'RouteEntryName'),
      RouteEntryType: text(properties, 'RouteEntryType'),
      MaxResult: 100,
    }
    return tokenPages((NextToken) => {
      const page = call('vpc.DescribeRouteEntryList', { ...request, NextToken })
      return { items: page.RouteEntrys.RouteEntry, next: page.NextToken }
    })
  },
})
