import type { EventContext } from '../door/events.ts'
import { ApiError, ensure } from '../kernel/errors.ts'
import type { CloneTaskRow } from '../world/rows/clone.ts'
import { endCancelled } from './task.ts'

/**
 * Cancels a task: at once while the scratch is generated; else the stack is deleted with what it has made, as soon as it
 * can be, because ROS deletes no stack while it works on it. Refuses a task that is over or whose stack is gone.
 */
export function cancelClone(context: EventContext, cloneTaskId: string): CloneTaskRow {
  const { world } = context
  const task = world.cloneTasks.get(cloneTaskId)
  ensure(task, new ApiError(404, 'CloneTaskNotFound', `There is no clone task ${cloneTaskId}.`))
  if (task.status === 'Cancelling') return task
  const message = `The clone task ${cloneTaskId} is ${task.status}${task.step === 'result' ? ' and its clones are made' : ''}.`
  ensure(task.status === 'Running' && task.step !== 'result', new ApiError(409, 'CloneTaskNotCancellable', message))
  context.explain('clone.cancel', `Cancelled in step ${task.step}.`)
  if (task.step === 'scratch') endCancelled(context, task)
  else {
    world.atomically(() => {
      world.cloneTasks.change(cloneTaskId, { status: 'Cancelling', message: 'The stack is being removed.' })
      world.planAt('clone.Step', { cloneTaskId }, world.nowMs)
    })
  }
  return world.cloneTasks.get(cloneTaskId) as CloneTaskRow
}
