import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { canonicalJson } from '../../../kernel/hash.ts'
import { allOf, matching, nobodyHas } from '../filters.ts'
import * as errors from '../route/errors.ts'
import { entriesOf, entryPage, type ShownEntry } from '../route/routeEntries.ts'

/**
 * DescribeRouteEntryList: the entries of a route table, custom ones first, by token.
 * None is hosted by a transit router or learned dynamically: asked for, nothing is found.
 * Source: Vpc 2016-04-28 catalogue and remarks; 10 entries a page, at most 100.
 */
export default defineAction('vpc', 'DescribeRouteEntryList', {
  handle({ world, own }, request) {
    const { MaxResult: _max, NextToken: _token, ...asked } = request
    const table = own(world.routeTables, request.RouteTableId)
    ensure(table, errors.listedTableNotFound(request.RouteTableId))
    const { DestCidrBlockList = [], IpVersion } = request
    const filter = allOf<ShownEntry>(
      matching<ShownEntry>({
        RouteEntryId: request.RouteEntryId,
        RouteEntryName: request.RouteEntryName,
        DestinationCidrBlock: request.DestinationCidrBlock,
        NextHopId: request.NextHopId,
        NextHopType: request.NextHopType,
        Type: request.RouteEntryType as ShownEntry['Type'] | undefined,
        IpVersion: IpVersion?.toLowerCase() as ShownEntry['IpVersion'] | undefined,
      }),
      DestCidrBlockList.length > 0 ? (row) => DestCidrBlockList.includes(row.DestinationCidrBlock) : undefined,
      nobodyHas(request.ServiceType),
    )
    const entries = entriesOf(world, table).filter(filter ?? (() => true))
    const { page, NextToken } = entryPage(entries, request, canonicalJson(asked))

    return {
      NextToken,
      TotalCount: entries.length,
      RouteEntrys: { RouteEntry: page.map((entry) => showEntry(entry, table.RegionId)) },
    }
  },
})

function showEntry({ NextHopType, NextHopId, IpVersion, ...entry }: ShownEntry, regionId: string) {
  return {
    RouteEntryId: entry.RouteEntryId,
    RouteTableId: entry.RouteTableId,
    RouteEntryName: entry.RouteEntryName,
    Description: entry.Description,
    DestinationCidrBlock: entry.DestinationCidrBlock,
    GmtModified: entry.GmtModified,
    IpVersion: IpVersion === 'ipv6' ? 'IPv6' : 'IPv4',
    Origin: '',
    ServiceType: '',
    Status: entry.Status,
    Type: entry.Type,
    NextHops: {
      NextHop: [
        {
          NextHopId,
          NextHopType,
          NextHopRegionId: regionId,
          Enabled: 1,
          Weight: 0,
          NextHopRelatedInfo: { InstanceId: '', InstanceType: '', RegionId: '' },
        },
      ],
    },
  }
}
