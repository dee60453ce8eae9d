import type { EventContext } from '../door/events.ts'
import { ApiError, ensure } from '../kernel/errors.ts'
import type { CloneTaskRow } from '../world/rows/clone.ts'
import { concludeCancelled, madeByToken } from './ends.ts'
import { stepClone, undoStack } from './task.ts'

/**
 * Cancels a task: at once while the scratch is generated; else the stack is told to stop and then deleted with what it has
 * made, because ROS deletes no stack while it works on it. Refuses a task that is over or about to be.
 */
export function cancelClone(context: EventContext, cloneTaskId: string): CloneTaskRow {
  const { world } = context
  const task = world.cloneTasks.get(cloneTaskId)
  ensure(task, new ApiError(404, 'CloneTaskNotFound', `There is no clone task ${cloneTaskId}.`))
  if (task.status === 'Cancelling') return task
  const isTooLate = task.step === 'result' || task.step === 'cleanup' || task.failure !== undefined
  const message = `The clone task ${cloneTaskId} is ${task.status}${isTooLate ? ' and about to end' : ''}.`
  ensure(task.status === 'Running' && !isTooLate, new ApiError(409, 'CloneTaskNotCancellable', message))
  context.explain('clone.cancel', `Cancelled in step ${task.step}.`)
  const made = { ...task, ...madeByToken(world, task) }
  if (made.stackId === '') {
    concludeCancelled(context, made)
    stepClone(context, { cloneTaskId })
  } else undoStack(world, made, { status: 'Cancelling', message: 'The stack is being removed.' })
  return world.cloneTasks.get(cloneTaskId) as CloneTaskRow
}
