import { defineAction } from '../../../door/action.ts'
import { pageOf, VPC_PAGES } from '../../../door/paging.ts'
import type { NetworkAclRow } from '../../../world/rows/networkAcls.ts'
import { scope } from '../../../world/rows/owned.ts'
import { showAcl } from '../acl/acls.ts'
import { allOf, matching, nobodyHas, tagged } from '../filters.ts'

/**
 * DescribeNetworkAcls: the network ACLs of a region, newest first. Counts and page numbers are texts here.
 * Source: Vpc 2016-04-28 catalogue; page size 10, at most 50.
 */
export default defineAction('vpc', 'DescribeNetworkAcls', {
  handle({ world, accountId, regionId }, request) {
    const { NetworkAclId, NetworkAclName, VpcId, ResourceId, ResourceType, Tags } = request
    const page = pageOf(
      request,
      {
        table: world.networkAcls,
        index: 'scope',
        group: scope(accountId, regionId),
        ids: NetworkAclId ? [NetworkAclId] : undefined,
        filter: allOf<NetworkAclRow>(
          matching<NetworkAclRow>({ NetworkAclName, VpcId }),
          ResourceId ? (row) => row.Resources.some((entry) => entry.ResourceId === ResourceId) : undefined,
          nobodyHas(ResourceType && ResourceType !== 'VSwitch'),
          tagged(Tags),
        ),
        filters: { NetworkAclId, NetworkAclName, VpcId, ResourceId, ResourceType, Tags },
      },
      VPC_PAGES,
    )

    return {
      TotalCount: String(page.TotalCount),
      PageNumber: String(page.PageNumber),
      PageSize: String(page.PageSize),
      NetworkAcls: { NetworkAcl: page.rows.map(showAcl) },
    }
  },
})
