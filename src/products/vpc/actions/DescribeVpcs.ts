import { defineAction } from '../../../door/action.ts'
import { pageOf, VPC_PAGES } from '../../../door/paging.ts'
import { viewed } from '../../../door/views.ts'
import { matchesTags } from '../../../rules/tags.ts'
import { scope } from '../../../world/rows/ecs.ts'
import { vpcView } from '../views.ts'

/**
 * DescribeVpcs: the VPCs of the account in a region, newest first.
 * Source: Vpc 2016-04-28 catalogue; page size 10, at most 50.
 */
export default defineAction('vpc', 'DescribeVpcs', {
  ignores: {
    DhcpOptionsSetId: 'DHCP options sets are not emulated',
    VpcOwnerId: 'VPCs shared by other accounts are not emulated',
  },
  handle({ world, accountId, regionId }, request) {
    const { VpcId, VpcName, IsDefault, ResourceGroupId, Tag } = request
    const filters = { VpcId, VpcName, IsDefault, ResourceGroupId, Tag }
    const isFiltered = VpcName !== undefined || IsDefault !== undefined || ResourceGroupId !== undefined || Tag !== undefined
    const page = pageOf(
      request,
      {
        table: world.vpcs,
        index: 'scope',
        group: scope(accountId, regionId),
        ids: VpcId?.split(','),
        filter: isFiltered
          ? (vpc) =>
              (VpcName === undefined || vpc.VpcName === VpcName) &&
              (IsDefault === undefined || vpc.IsDefault === IsDefault) &&
              (ResourceGroupId === undefined || vpc.ResourceGroupId === ResourceGroupId) &&
              matchesTags(vpc.Tags, Tag)
          : undefined,
        filters,
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
