import { defineAction } from '../../../door/action.ts'
import { pageOf } from '../../../door/paging.ts'
import type { Ipv4GatewayRow } from '../../../world/rows/gateways.ts'
import { scope } from '../../../world/rows/owned.ts'
import { allOf, matching, tagged } from '../filters.ts'
import { showIpv4Gateway } from '../gateway/ipv4Gateways.ts'

const PAGES = { defaultSize: 10, maxSize: 100 }

/**
 * ListIpv4Gateways: the IPv4 gateways of a region, newest first, page by token.
 * Source: Vpc 2016-04-28 catalogue and remarks; page size 10, at most 100.
 */
export default defineAction('vpc', 'ListIpv4Gateways', {
  handle({ world, accountId, regionId }, request) {
    const { Ipv4GatewayId, Ipv4GatewayName, VpcId, ResourceGroupId, Tags } = request
    const { MaxResults = PAGES.defaultSize, NextToken } = request
    const asked = { Ipv4GatewayName, VpcId, ResourceGroupId }
    const page = pageOf(
      { MaxResults, NextToken },
      {
        table: world.ipv4Gateways,
        index: 'scope',
        group: scope(accountId, regionId),
        ids: Ipv4GatewayId ? [Ipv4GatewayId] : undefined,
        filter: allOf(matching<Ipv4GatewayRow>(asked), tagged(Tags)),
        filters: { Ipv4GatewayId, ...asked, Tags },
      },
      PAGES,
    )

    return {
      TotalCount: String(page.TotalCount),
      NextToken: page.NextToken,
      Ipv4GatewayModels: page.rows.map((row) => ({ ...showIpv4Gateway(row), GmtCreate: row.CreationTime })),
    }
  },
})
