import { defineAction } from '../../door/action.ts'
import { pageOf } from '../../door/paging.ts'
import { shownDrift } from '../stack/drift.ts'
import { findStack } from '../stack/find.ts'

/**
 * ListStackResourceDrifts: the resources of a stack as the last detection has found them; those that it has not looked at
 * are left out. Guess: their order; 50 a page by default and 100 at most.
 * Source: ROS 2019-09-10 catalogue.
 */
export default defineAction('ros', 'ListStackResourceDrifts', {
  handle(context, request) {
    const { world } = context
    const stack = findStack(context, request.StackId)
    const { ResourceDriftStatus: statuses } = request
    const page = pageOf(
      { MaxResults: request.MaxResults ?? 50, ...(request.NextToken ? { NextToken: request.NextToken } : {}) },
      {
        ...{ table: world.stackResources, index: 'stack', group: stack.StackId },
        filter: ({ drift }) => drift !== null && (statuses === undefined || statuses.includes(drift.status)),
        filters: { statuses },
      },
      { defaultSize: 50, maxSize: 100 },
    )

    return { NextToken: page.NextToken, ResourceDrifts: page.rows.map(shownDrift) }
  },
})
