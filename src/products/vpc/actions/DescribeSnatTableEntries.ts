import { defineAction } from '../../../door/action.ts'
import { pageOf, VPC_PAGES } from '../../../door/paging.ts'
import { viewed } from '../../../door/views.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { SnatEntryRow } from '../../../world/rows/nat.ts'
import { allOf, matching, nobodyHas } from '../filters.ts'
import * as errors from '../nat/errors.ts'
import { natGatewayOf } from '../nat/natGateways.ts'
import { snatEntryView } from '../nat/natViews.ts'
import { snatTableOf } from '../nat/snatEntries.ts'

/**
 * DescribeSnatTableEntries: the entries of an SNAT table, named by itself or by its NAT gateway, newest first.
 * No entry uses a network interface here: asked for, nothing is found.
 * Source: Vpc 2016-04-28 catalogue and remarks; page size 10, at most 50.
 */
export default defineAction('vpc', 'DescribeSnatTableEntries', {
  handle(context, request) {
    const { world } = context
    const { PageNumber, PageSize, ...filters } = request
    const { SnatTableId, NatGatewayId, SnatEntryId, SnatIp, NetworkInterfaceIds = [] } = request
    ensure(SnatTableId || NatGatewayId, errors.tableRequired('SnatTableId and NatGatewayId'))
    const gateway = NatGatewayId ? natGatewayOf(context, NatGatewayId) : snatTableOf(context, SnatTableId ?? '')
    const page = pageOf(
      { PageNumber, PageSize },
      {
        table: world.snatEntries,
        index: 'table',
        group: SnatTableId ? (SnatTableId === gateway.SnatTableId ? SnatTableId : '') : gateway.SnatTableId,
        ids: SnatEntryId ? [SnatEntryId] : undefined,
        filter: allOf<SnatEntryRow>(
          matching<SnatEntryRow>({
            SnatEntryName: request.SnatEntryName,
            SourceCIDR: request.SourceCIDR,
            SourceVSwitchId: request.SourceVSwitchId,
          }),
          SnatIp ? ({ SnatIps }) => SnatIps.includes(SnatIp) : undefined,
          nobodyHas(NetworkInterfaceIds.length > 0),
        ),
        filters,
      },
      VPC_PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      SnatTableEntries: { SnatTableEntry: viewed(snatEntryView, world, page.rows) },
    }
  },
})
