import { defineAction } from '../../door/action.ts'
import { pageOf } from '../../door/paging.ts'
import { viewed } from '../../door/views.ts'
import { findStackGroupOperation } from '../stackGroup/find.ts'
import { stackGroupResultView } from '../stackGroup/views.ts'

/**
 * ListStackGroupOperationResults: what an operation has come to in each account and region. Page size 10, at most 50.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'ListStackGroupOperationResults', {
  handle(context, request) {
    const { world } = context
    const { OperationId } = findStackGroupOperation(context, request.OperationId)
    const filters = { OperationId }
    const page = pageOf(
      request,
      { table: world.stackGroupResults, index: 'operation', group: OperationId, filters },
      { defaultSize: 10, maxSize: 50 },
    )

    const { TotalCount, PageNumber, PageSize } = page
    const StackGroupOperationResults = viewed(stackGroupResultView, world, page.rows)
    return { TotalCount, PageNumber, PageSize, StackGroupOperationResults }
  },
})
