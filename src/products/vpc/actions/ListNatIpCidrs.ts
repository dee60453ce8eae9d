import { defineAction } from '../../../door/action.ts'
import { pageOf } from '../../../door/paging.ts'
import type { NatIpCidrRow } from '../../../world/rows/natIps.ts'
import { allOf, matching, nobodyHas } from '../filters.ts'
import { intranetGatewayOf, NAT_IP_PAGES, natIpPage } from '../nat/natIps.ts'

/**
 * ListNatIpCidrs: the blocks of an intranet NAT gateway, newest first. All are Available.
 * Source: Vpc 2016-04-28 catalogue and remarks; 20 a page, at most 100.
 */
export default defineAction('vpc', 'ListNatIpCidrs', {
  handle(context, request) {
    const { MaxResults: _, NextToken: __, ...filters } = request
    const { NatGatewayId, NatIpCidr, NatIpCidrs = [], NatIpCidrName: names = [], NatIpCidrStatus } = request
    intranetGatewayOf(context, NatGatewayId)
    const { rows, TotalCount, NextToken } = pageOf(
      natIpPage(request),
      {
        table: context.world.natIpCidrs,
        index: 'natGateway',
        group: NatGatewayId,
        filter: allOf<NatIpCidrRow>(
          matching<NatIpCidrRow>({ NatIpCidr }),
          NatIpCidrs.length > 0 ? (row) => NatIpCidrs.includes(row.NatIpCidr) : undefined,
          names.length > 0 ? (row) => names.includes(row.NatIpCidrName) : undefined,
          NatIpCidrStatus === 'Available' ? undefined : nobodyHas(NatIpCidrStatus),
        ),
        filters,
      },
      NAT_IP_PAGES,
    )

    return {
      TotalCount: String(TotalCount),
      NextToken,
      NatIpCidrs: rows.map(({ OwnerId: _owner, RegionId: _region, ...row }) => ({
        ...row,
        NatIpCidrStatus: 'Available',
      })),
    }
  },
})
