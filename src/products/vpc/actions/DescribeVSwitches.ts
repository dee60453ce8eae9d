import { defineAction } from '../../../door/action.ts'
import { pageOf, VPC_PAGES } from '../../../door/paging.ts'
import { scope } from '../../../world/rows/ecs.ts'
import type { VSwitchRow } from '../../../world/rows/vpc.ts'
import { allOf, commaList, matching, tagged } from '../filters.ts'
import { showVSwitch } from '../vSwitch/vSwitchViews.ts'

const MAX_IDS = 20

/**
 * DescribeVSwitches: the vSwitches of a VPC, a zone or a region, newest first, with the addresses that are left.
 * Guess: a VPC or vSwitch that does not exist gives an empty list; the 2019 tables also name refusals.
 * Source: Vpc 2016-04-28 catalogue; page size 10, at most 50.
 */
export default defineAction('vpc', 'DescribeVSwitches', {
  handle({ world, accountId, regionId, own }, request) {
    const { VpcId, VSwitchId, ZoneId, VSwitchName, RouteTableId, ResourceGroupId, IsDefault, EnableIpv6, Tag } = request
    const { VSwitchOwnerId } = request
    const filter = allOf<VSwitchRow>(
      matching<VSwitchRow>({
        ZoneId,
        VSwitchName,
        RouteTableId,
        ResourceGroupId,
        IsDefault,
        OwnerId: VSwitchOwnerId?.toString(),
      }),
      tagged(Tag),
      EnableIpv6 === undefined ? undefined : (row) => (row.Ipv6CidrBlock !== '') === EnableIpv6,
    )
    const page = pageOf(
      request,
      {
        table: world.vSwitches,
        ...(VpcId
          ? { index: 'vpc', group: own(world.vpcs, VpcId)?.VpcId ?? '' }
          : { index: 'scope', group: scope(accountId, regionId) }),
        ids: commaList('VSwitchId', VSwitchId, MAX_IDS),
        filter,
        filters: {
          ...{ VpcId, VSwitchId, ZoneId, VSwitchName, RouteTableId },
          ...{ ResourceGroupId, IsDefault, EnableIpv6, VSwitchOwnerId, Tag },
        },
      },
      VPC_PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      VSwitches: { VSwitch: page.rows.map((row) => showVSwitch(world, row)) },
    }
  },
})
