import { defineAction } from '../../../door/action.ts'
import { pageOf, VPC_PAGES } from '../../../door/paging.ts'
import { viewed } from '../../../door/views.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { ForwardEntryRow } from '../../../world/rows/nat.ts'
import { allOf, matching } from '../filters.ts'
import * as errors from '../nat/errors.ts'
import { forwardTableOf } from '../nat/forwardEntries.ts'
import { natGatewayOf } from '../nat/natGateways.ts'
import { forwardEntryView } from '../nat/natViews.ts'

/**
 * DescribeForwardTableEntries: the entries of a DNAT table, named by itself or by its NAT gateway, newest first.
 * Source: Vpc 2016-04-28 catalogue and remarks; page size 10, at most 50.
 */
export default defineAction('vpc', 'DescribeForwardTableEntries', {
  handle(context, request) {
    const { world } = context
    const { PageNumber, PageSize, ...filters } = request
    const { ForwardTableId, NatGatewayId, ForwardEntryId } = request
    ensure(ForwardTableId || NatGatewayId, errors.tableRequired('ForwardTableId and NatGatewayId'))
    const gateway = NatGatewayId ? natGatewayOf(context, NatGatewayId) : forwardTableOf(context, ForwardTableId ?? '')
    const page = pageOf(
      { PageNumber, PageSize },
      {
        table: world.forwardEntries,
        index: 'table',
        group: ForwardTableId
          ? ForwardTableId === gateway.ForwardTableId
            ? ForwardTableId
            : ''
          : gateway.ForwardTableId,
        ids: ForwardEntryId ? [ForwardEntryId] : undefined,
        filter: allOf<ForwardEntryRow>(
          matching<ForwardEntryRow>({
            ForwardEntryName: request.ForwardEntryName,
            ExternalIp: request.ExternalIp,
            ExternalPort: request.ExternalPort?.toLowerCase(),
            InternalIp: request.InternalIp,
            InternalPort: request.InternalPort?.toLowerCase(),
            IpProtocol: request.IpProtocol?.toLowerCase() as ForwardEntryRow['IpProtocol'] | undefined,
          }),
        ),
        filters,
      },
      VPC_PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      ForwardTableEntries: { ForwardTableEntry: viewed(forwardEntryView, world, page.rows) },
    }
  },
})
