import { defineAction } from '../../door/action.ts'
import { pageOf } from '../../door/paging.ts'
import { findStack } from '../stack/find.ts'
import { changeSetSummary } from '../views.ts'

/** ListChangeSets: the change sets of a stack, newest first; a name may hold `*`. Source: ROS 2019-09-10 catalogue. */
export default defineAction('ros', 'ListChangeSets', {
  handle(context, request) {
    const { world } = context
    const { ChangeSetId, ChangeSetName, Status, ExecutionStatus } = request
    const stack = findStack(context, request.StackId)
    const names = ChangeSetName?.map(
      (name) => new RegExp(`^${name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`),
    )
    const page = pageOf(
      request,
      {
        ...{ table: world.changeSets, index: 'stack', group: stack.StackId },
        filter: (row) =>
          (ChangeSetId === undefined || row.ChangeSetId === ChangeSetId) &&
          (names === undefined || names.some((name) => name.test(row.ChangeSetName))) &&
          (Status === undefined || Status.includes(row.Status)) &&
          (ExecutionStatus === undefined || ExecutionStatus.includes(row.ExecutionStatus)),
        filters: { ChangeSetId, ChangeSetName, Status, ExecutionStatus },
      },
      { defaultSize: 10, maxSize: 50 },
    )

    const { TotalCount, PageNumber, PageSize, rows } = page
    return { TotalCount, PageNumber, PageSize, ChangeSets: rows.map((row) => changeSetSummary(row, stack)) }
  },
})
