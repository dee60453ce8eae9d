import { defineAction } from '../../../door/action.ts'
import { pageOf, VPC_PAGES } from '../../../door/paging.ts'
import { viewed } from '../../../door/views.ts'
import { scope } from '../../../world/rows/ecs.ts'
import type { NatGatewayRow } from '../../../world/rows/nat.ts'
import { allOf, matching, nobodyHas, tagged } from '../filters.ts'
import { natGatewayView } from '../nat/natViews.ts'

/**
 * DescribeNatGateways: the NAT gateways of a VPC or a region, newest first, with their tables, EIPs and private address.
 * Guess: a gateway or VPC that does not exist gives an empty list; Terraform also handles NotFound.
 * No gateway has an availability mode here: asked for, nothing is found.
 * Source: Vpc 2016-04-28 catalogue and remarks; page size 10, at most 50.
 */
export default defineAction('vpc', 'DescribeNatGateways', {
  handle({ world, accountId, regionId, own }, request) {
    const { PageNumber, PageSize, ...filters } = request
    const { VpcId, NatGatewayId, Name, Status, NatType, NetworkType, InstanceChargeType } = request
    const page = pageOf(
      { PageNumber, PageSize },
      {
        table: world.natGateways,
        ...(VpcId
          ? { index: 'vpc', group: own(world.vpcs, VpcId)?.VpcId ?? '' }
          : { index: 'scope', group: scope(accountId, regionId) }),
        ids: NatGatewayId ? [NatGatewayId] : undefined,
        filter: allOf<NatGatewayRow>(
          matching<NatGatewayRow>({
            Name,
            Status: Status as NatGatewayRow['Status'] | undefined,
            NatType: NatType as 'Enhanced' | undefined,
            NetworkType: NetworkType as NatGatewayRow['NetworkType'] | undefined,
            InstanceChargeType: InstanceChargeType as 'PostPaid' | undefined,
            ZoneId: request.ZoneId,
            Spec: request.Spec,
            ResourceGroupId: request.ResourceGroupId,
          }),
          nobodyHas(request.AvailabilityMode),
          tagged(request.Tag),
        ),
        filters,
      },
      VPC_PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      NatGateways: { NatGateway: viewed(natGatewayView, world, page.rows) },
    }
  },
})
