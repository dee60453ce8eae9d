import type { StackResourceRow, StackRow } from '../../world/rows/ros.ts'
import { isThere } from './work.ts'

/** How far a stack is, as GetStack tells it. Percentages count resources. */
export function resourceProgress(stack: StackRow, resources: readonly StackResourceRow[], wanted: string) {
  const count = (test: (status: string) => boolean) => resources.filter(({ Status }) => test(Status)).length
  const total = resources.length
  if (wanted === 'PercentageOnly') {
    const isRollback = stack.Status.includes('ROLLBACK')
    // What an operation has nothing to do with counts as done: in a rollback, what was never made.
    const done = resources.filter(({ todo }) => todo === '').length
    const isOver = stack.Status.endsWith('_COMPLETE')
    const percent = isOver || total === 0 ? 100 : Math.floor((done / total) * 100)
    return { StackOperationProgress: isRollback ? 0 : percent, StackActionProgress: percent }
  }
  return {
    TotalResourceCount: total,
    SuccessResourceCount: resources.filter(isThere).length,
    FailedResourceCount: count((status) => status.endsWith('_FAILED')),
    InProgressResourceCount: count((status) => status.endsWith('_IN_PROGRESS')),
    PendingResourceCount: count((status) => status === 'INIT_COMPLETE'),
  }
}
