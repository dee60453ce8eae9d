import { defineAction } from '../../door/action.ts'
import { pageOf } from '../../door/paging.ts'
import { viewed } from '../../door/views.ts'
import { findStack } from '../stack/find.ts'
import { stackEventView } from '../views.ts'

/** ListStackEvents: what happened to a stack and its resources, newest first. Page size 10, at most 50. */
export default defineAction('ros', 'ListStackEvents', {
  handle(context, request) {
    const { world } = context
    const stack = findStack(context, request.StackId)
    const { LogicalResourceId, ResourceType, Status } = request
    const isFiltered = LogicalResourceId !== undefined || ResourceType !== undefined || Status !== undefined
    const page = pageOf(
      request,
      {
        table: world.stackEvents,
        index: 'stack',
        group: stack.StackId,
        filter: isFiltered
          ? (event) =>
              (LogicalResourceId === undefined || LogicalResourceId.includes(event.LogicalResourceId)) &&
              (ResourceType === undefined || ResourceType.includes(event.ResourceType)) &&
              (Status === undefined || Status.includes(event.Status))
          : undefined,
        filters: { StackId: stack.StackId, LogicalResourceId, ResourceType, Status },
      },
      { defaultSize: 10, maxSize: 50 },
    )

    const { TotalCount, PageNumber, PageSize } = page
    return { TotalCount, PageNumber, PageSize, Events: viewed(stackEventView, world, page.rows) }
  },
})
