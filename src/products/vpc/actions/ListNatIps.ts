import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { pageOf } from '../../../door/paging.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { NatIpRow } from '../../../world/rows/natIps.ts'
import { allOf, matching, nobodyHas } from '../filters.ts'
import { intranetGatewayOf, NAT_IP_PAGES, natIpPage } from '../nat/natIps.ts'

/**
 * ListNatIps: the addresses of an intranet NAT gateway, newest first. None belongs to a prefix here: asked for, nothing
 * is found.
 * Source: Vpc 2016-04-28 catalogue and remarks; 20 a page, at most 100.
 */
export default defineAction('vpc', 'ListNatIps', {
  handle(context, request) {
    const { MaxResults: _, NextToken: __, ...filters } = request
    const { NatGatewayId, NatIpCidr, NatIpIds = [], NatIpName: names = [], NatIpStatus, IpOrigin = '' } = request
    ensure(IpOrigin === '' || IpOrigin === 'cidr' || IpOrigin === 'prefix', invalidParameter('IpOrigin'))
    intranetGatewayOf(context, NatGatewayId)
    const { rows, TotalCount, NextToken } = pageOf(
      natIpPage(request),
      {
        table: context.world.natIps,
        index: 'natGateway',
        group: NatGatewayId,
        ids: NatIpIds.length > 0 ? NatIpIds : undefined,
        filter: allOf<NatIpRow>(
          matching<NatIpRow>({ NatIpCidr, Status: NatIpStatus as NatIpRow['Status'] | undefined }),
          names.length > 0 ? (row) => names.includes(row.NatIpName) : undefined,
          nobodyHas(request.Ipv4Prefix),
          nobodyHas(IpOrigin === 'prefix'),
        ),
        filters,
      },
      NAT_IP_PAGES,
    )

    return {
      TotalCount: String(TotalCount),
      NextToken,
      NatIps: rows.map(({ OwnerId: _owner, RegionId: _region, Status, ...row }) => ({
        ...row,
        NatIpStatus: Status,
        Ipv4Prefix: '',
      })),
    }
  },
})
