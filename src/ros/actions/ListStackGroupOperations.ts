import { defineAction } from '../../door/action.ts'
import { pageOf } from '../../door/paging.ts'
import { viewed } from '../../door/views.ts'
import { findStackGroup } from '../stackGroup/find.ts'
import { stackGroupOperationView } from '../stackGroup/views.ts'

/**
 * ListStackGroupOperations: what was done with a group, newest first. Page size 10, at most 50.
 * Source: ROS 2019-09-10 catalogue.
 */
export default defineAction('ros', 'ListStackGroupOperations', {
  handle(context, request) {
    const { world } = context
    const { StackGroupId } = findStackGroup(context, request.StackGroupName)
    const filters = { StackGroupId }
    const page = pageOf(
      request,
      { table: world.stackGroupOperations, index: 'group', group: StackGroupId, filters },
      { defaultSize: 10, maxSize: 50 },
    )

    const { TotalCount, PageNumber, PageSize } = page
    const StackGroupOperations = viewed(stackGroupOperationView, world, page.rows)
    return { TotalCount, PageNumber, PageSize, StackGroupOperations }
  },
})
