import { defineAction } from '../../door/action.ts'
import { pageOf } from '../../door/paging.ts'
import { viewed } from '../../door/views.ts'
import { ensure } from '../../kernel/errors.ts'
import { matchesTags } from '../../rules/tags.ts'
import { scope } from '../../world/rows/ecs.ts'
import * as errors from '../errors.ts'
import { stackGroupView } from '../stackGroup/views.ts'

/**
 * ListStackGroups: the groups of a region, newest first, deleted ones among them unless Status asks for ACTIVE.
 * Page size 10, at most 50.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'ListStackGroups', {
  handle({ world, accountId, regionId }, request) {
    const { Status, ResourceGroupId, Tags = [] } = request
    const isStatus = Status === undefined || Status === 'ACTIVE' || Status === 'DELETED'
    ensure(isStatus, errors.invalidParameter('Status', 'It is ACTIVE or DELETED.'))
    const isFiltered = Status !== undefined || ResourceGroupId !== undefined || Tags.length > 0
    const page = pageOf(
      request,
      {
        table: world.stackGroups,
        index: 'scope',
        group: scope(accountId, regionId),
        filter: isFiltered
          ? (group) =>
              (Status === undefined || group.Status === Status) &&
              (ResourceGroupId === undefined || group.ResourceGroupId === ResourceGroupId) &&
              matchesTags(group.Tags, Tags)
          : undefined,
        filters: { Status, ResourceGroupId, Tags },
      },
      { defaultSize: 10, maxSize: 50 },
    )

    const { TotalCount, PageNumber, PageSize } = page
    return { TotalCount, PageNumber, PageSize, StackGroups: viewed(stackGroupView, world, page.rows) }
  },
})
