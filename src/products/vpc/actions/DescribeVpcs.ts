import { defineAction } from '../../../door/action.ts'
import { pageOf, VPC_PAGES } from '../../../door/paging.ts'
import { viewed } from '../../../door/views.ts'
import { scope } from '../../../world/rows/ecs.ts'
import type { VpcRow } from '../../../world/rows/vpc.ts'
import { allOf, commaList, matching, tagged } from '../filters.ts'
import { vpcView } from '../vpc/vpcViews.ts'

const MAX_IDS = 20

/**
 * DescribeVpcs: the VPCs of the account in a region, newest first. Ids that do not exist are left out.
 * None is shared by another account: asked for, nothing is found.
 * Source: Vpc 2016-04-28 catalogue; page size 10, at most 50; at most 20 ids.
 */
export default defineAction('vpc', 'DescribeVpcs', {
  handle({ world, accountId, regionId }, request) {
    const { VpcId, VpcName, IsDefault, ResourceGroupId, EnableIpv6, VpcOwnerId, DhcpOptionsSetId, Tag } = request
    const filter = allOf<VpcRow>(
      matching<VpcRow>({
        VpcName,
        IsDefault,
        ResourceGroupId,
        OwnerId: VpcOwnerId?.toString(),
      }),
      EnableIpv6 === undefined ? undefined : (row) => row.Ipv6CidrBlocks.length > 0 === EnableIpv6,
      tagged(Tag),
      DhcpOptionsSetId
        ? ({ VpcId: id }) => world.dhcpAttachments.get(id)?.DhcpOptionsSetId === DhcpOptionsSetId
        : undefined,
    )
    const page = pageOf(
      request,
      {
        table: world.vpcs,
        index: 'scope',
        group: scope(accountId, regionId),
        ids: commaList('VpcId', VpcId, MAX_IDS),
        filter,
        filters: { VpcId, VpcName, IsDefault, ResourceGroupId, EnableIpv6, VpcOwnerId, DhcpOptionsSetId, Tag },
      },
      VPC_PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      Vpcs: { Vpc: viewed(vpcView, world, page.rows) },
    }
  },
})
