import { defineAction } from '../../../door/action.ts'
import { pageOf, VPC_PAGES } from '../../../door/paging.ts'
import { canonicalIpv6 } from '../../../rules/ipv6.ts'
import type { Ipv6AddressRow } from '../../../world/rows/ipv6.ts'
import { scope } from '../../../world/rows/owned.ts'
import { allOf, commaList, matching, nobodyHas, tagged } from '../filters.ts'
import { holderOf, showIpv6Address } from '../gateway/gatewayViews.ts'

const MAX_LISTED = 50

/**
 * DescribeIpv6Addresses: the IPv6 addresses of a region, newest first. None is a prefix or managed by a service: asked
 * for, nothing is found.
 * Source: Vpc 2016-04-28 catalogue; page size 10, at most 50.
 */
export default defineAction('vpc', 'DescribeIpv6Addresses', {
  ignores: { IncludeReservationData: 'there are no renewals that have not taken effect' },
  handle({ world, accountId, regionId }, request) {
    const { AssociatedInstanceId, AssociatedInstanceType, Ipv6Address, NetworkType, AddressType, Tag } = request
    const { VpcId, VSwitchId, Name, ResourceGroupId, Ipv6InternetBandwidthId, ServiceManaged } = request
    const holders = commaList('AssociatedInstanceId', AssociatedInstanceId, MAX_LISTED)
    const address = Ipv6Address && (canonicalIpv6(Ipv6Address) ?? Ipv6Address)
    const filter = allOf<Ipv6AddressRow>(
      matching<Ipv6AddressRow>({ Ipv6Address: address, VpcId, VSwitchId, Name, ResourceGroupId }),
      matching<Ipv6AddressRow>({ Ipv6InternetBandwidthId }),
      holders && ((row) => holders.includes(holderOf(world, row).id)),
      AssociatedInstanceType ? (row) => holderOf(world, row).type === AssociatedInstanceType : undefined,
      NetworkType ? (row) => (row.Ipv6InternetBandwidthId ? 'Public' : 'Private') === NetworkType : undefined,
      tagged(Tag),
      nobodyHas(AddressType && AddressType !== 'IPv6Address'),
      nobodyHas(ServiceManaged),
    )
    const { PageNumber: _number, PageSize: _size, ...filters } = request
    const ids = commaList('Ipv6AddressId', request.Ipv6AddressId, MAX_LISTED)
    const group = scope(accountId, regionId)
    const page = pageOf(request, { table: world.ipv6Addresses, index: 'scope', group, ids, filter, filters }, VPC_PAGES)

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      Ipv6Addresses: { Ipv6Address: page.rows.map((row) => showIpv6Address(world, row)) },
    }
  },
})
