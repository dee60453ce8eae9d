import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { pageOf } from '../../../door/paging.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { DhcpOptionsSetRow } from '../../../world/rows/dhcpOptionsSets.ts'
import { scope } from '../../../world/rows/owned.ts'
import { showSet } from '../dhcp/dhcpOptionsSets.ts'
import { allOf, matching, tagged } from '../filters.ts'

const PAGES = { defaultSize: 10, maxSize: 100 }
const MAX_IDS = 20

/**
 * ListDhcpOptionsSets: the DHCP options sets of a region, newest first, page by token.
 * Source: Vpc 2016-04-28 catalogue and remarks; page size 10, at most 100; at most 20 ids.
 */
export default defineAction('vpc', 'ListDhcpOptionsSets', {
  handle({ world, accountId, regionId }, request) {
    const { DhcpOptionsSetId: ids, DhcpOptionsSetName, DomainName, ResourceGroupId, Tags } = request
    const { MaxResults = PAGES.defaultSize, NextToken } = request
    ensure((ids?.length ?? 0) <= MAX_IDS, invalidParameter('DhcpOptionsSetId', `At most ${MAX_IDS} can be given.`))

    const asked = { DhcpOptionsSetName, DomainName, ResourceGroupId }
    const page = pageOf(
      { MaxResults, NextToken },
      {
        table: world.dhcpOptionsSets,
        index: 'scope',
        group: scope(accountId, regionId),
        ids: ids?.length ? ids : undefined,
        filter: allOf(matching<DhcpOptionsSetRow>(asked), tagged(Tags)),
        filters: { ids, ...asked, Tags },
      },
      PAGES,
    )

    return {
      TotalCount: String(page.TotalCount),
      NextToken: page.NextToken,
      DhcpOptionsSets: page.rows.map((row) => ({
        ...showSet(world, row),
        AssociateVpcCount: world.dhcpAttachments.count('set', row.DhcpOptionsSetId),
      })),
    }
  },
})
