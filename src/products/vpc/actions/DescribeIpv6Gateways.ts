import { defineAction } from '../../../door/action.ts'
import { pageOf, VPC_PAGES } from '../../../door/paging.ts'
import type { Ipv6GatewayRow } from '../../../world/rows/gateways.ts'
import { scope } from '../../../world/rows/owned.ts'
import { allOf, matching, tagged } from '../filters.ts'
import { showIpv6Gateway } from '../gateway/gatewayViews.ts'

/**
 * DescribeIpv6Gateways: the IPv6 gateways of a region, newest first.
 * Source: Vpc 2016-04-28 catalogue; page size 10, at most 50.
 */
export default defineAction('vpc', 'DescribeIpv6Gateways', {
  handle({ world, accountId, regionId }, request) {
    const { Ipv6GatewayId, Name, VpcId, ResourceGroupId, Tags } = request
    const page = pageOf(
      request,
      {
        table: world.ipv6Gateways,
        index: 'scope',
        group: scope(accountId, regionId),
        ids: Ipv6GatewayId ? [Ipv6GatewayId] : undefined,
        filter: allOf<Ipv6GatewayRow>(matching<Ipv6GatewayRow>({ Name, VpcId, ResourceGroupId }), tagged(Tags)),
        filters: { Ipv6GatewayId, Name, VpcId, ResourceGroupId, Tags },
      },
      VPC_PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      Ipv6Gateways: {
        Ipv6Gateway: page.rows.map((row) => ({ ...showIpv6Gateway(row), OwnerId: Number(row.OwnerId) })),
      },
    }
  },
})
