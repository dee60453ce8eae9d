import { defineAction } from '../../../door/action.ts'
import { ECS_PAGES, pageOf } from '../../../door/paging.ts'
import { scope } from '../../../world/rows/owned.ts'
import { associatedGroups, prefixListOf } from '../prefixList/prefixLists.ts'

/**
 * DescribePrefixListAssociations: the security groups with a rule that names the prefix list, page by token.
 * Source: Ecs 2014-05-26 catalogue and remarks; page size 10, at most 100.
 */
export default defineAction('ecs', 'DescribePrefixListAssociations', {
  handle(context, { PrefixListId, MaxResults = 10, NextToken }) {
    const { world } = context
    const { OwnerId, RegionId } = prefixListOf(context, PrefixListId)

    const page = pageOf(
      { MaxResults, NextToken },
      {
        table: world.securityGroups,
        index: 'scope',
        group: scope(OwnerId, RegionId),
        ids: associatedGroups(world, PrefixListId),
        filters: { PrefixListId },
      },
      ECS_PAGES,
    )

    const shown = page.rows.map(({ SecurityGroupId }) => ({
      ...{ ResourceId: SecurityGroupId, ResourceType: 'securitygroup' },
    }))
    return { NextToken: page.NextToken, PrefixListAssociations: { PrefixListAssociation: shown } }
  },
})
