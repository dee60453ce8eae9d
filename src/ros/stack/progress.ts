import type { StackResourceRow, StackRow } from '../../world/rows/ros.ts'

/** How far a stack is, as GetStack tells it. Percentages count resources. */
export function resourceProgress(stack: StackRow, resources: readonly StackResourceRow[], wanted: string) {
  const count = (test: (status: string) => boolean) => resources.filter(({ Status }) => test(Status)).length
  const total = resources.length
  if (wanted === 'PercentageOnly') {
    const isRollback = stack.Status.startsWith('CREATE_ROLLBACK')
    const isDelete = stack.Status.startsWith('DELETE')
    // A rollback begins where the creation ended: what was never made counts as removed.
    const isDone = (status: string) =>
      isRollback || isDelete ? status === 'DELETE_COMPLETE' || status === 'INIT_COMPLETE' : status === 'CREATE_COMPLETE'
    const done = count(isDone)
    const isOver = stack.Status.endsWith('_COMPLETE')
    const percent = isOver || total === 0 ? 100 : Math.floor((done / total) * 100)
    return { StackOperationProgress: isRollback ? 0 : percent, StackActionProgress: percent }
  }
  return {
    TotalResourceCount: total,
    SuccessResourceCount: count((status) => status === 'CREATE_COMPLETE'),
    FailedResourceCount: count((status) => status.endsWith('_FAILED')),
    InProgressResourceCount: count((status) => status.endsWith('_IN_PROGRESS')),
    PendingResourceCount: count((status) => status === 'INIT_COMPLETE'),
  }
}
