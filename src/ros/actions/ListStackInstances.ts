import { defineAction } from '../../door/action.ts'
import { pageOf } from '../../door/paging.ts'
import { viewed } from '../../door/views.ts'
import { findStackGroup } from '../stackGroup/find.ts'
import { stackInstanceView } from '../stackGroup/views.ts'

/**
 * ListStackInstances: the instances of a group, newest first, of one account or region if asked. Page size 10, at most 50.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'ListStackInstances', {
  handle(context, request) {
    const { world } = context
    const { StackGroupId } = findStackGroup(context, request.StackGroupName)
    const { StackInstanceAccountId, StackInstanceRegionId } = request
    const isFiltered = StackInstanceAccountId !== undefined || StackInstanceRegionId !== undefined
    const page = pageOf(
      request,
      {
        table: world.stackInstances,
        index: 'group',
        group: StackGroupId,
        filter: isFiltered
          ? ({ AccountId, RegionId }) =>
              (StackInstanceAccountId ?? AccountId) === AccountId && (StackInstanceRegionId ?? RegionId) === RegionId
          : undefined,
        filters: { StackGroupId, StackInstanceAccountId, StackInstanceRegionId },
      },
      { defaultSize: 10, maxSize: 50 },
    )

    const { TotalCount, PageNumber, PageSize } = page
    return { TotalCount, PageNumber, PageSize, StackInstances: viewed(stackInstanceView, world, page.rows) }
  },
})
