/** Tasks: long work on images. They are history: they stay when their image is gone. */
import { isoMinutes } from '../../../kernel/clock.ts'
import { newId } from '../../../world/ids.ts'
import type { TaskRow } from '../../../world/rows/tasks.ts'
import type { World } from '../../../world/world.ts'
import { workDone } from '../snapshot/snapshots.ts'

type NewTask = Pick<TaskRow, 'OwnerId' | 'RegionId' | 'TaskAction' | 'ResourceId' | 'objects' | 'workMs'>

/** Begins the work. It is Finished after its time. */
export function beginTask(world: World, task: NewTask): TaskRow {
  const TaskId = newId(world, 't', task.RegionId)
  return world.tasks.put({
    ...task,
    TaskId,
    TaskStatus: 'Processing',
    errorCode: '',
    CreationTime: isoMinutes(world.nowMs),
    FinishedTime: '',
    entryId: world.plan('ecs.TaskFinished', { TaskId }, task.workMs),
  })
}

/** Ends the work, well or badly. */
export function endTask(world: World, task: TaskRow, TaskStatus: 'Finished' | 'Failed', errorCode = ''): void {
  const { entryId, ...rest } = task
  if (entryId !== undefined) world.cancel(entryId)
  world.tasks.put({ ...rest, TaskStatus, errorCode, FinishedTime: isoMinutes(world.nowMs) })
}

/** The image that an import makes was deleted or cancelled: so is its task. */
export function failTasksOf(world: World, ResourceId: string): void {
  for (const task of world.tasks.list('resource', ResourceId)) {
    if (task.TaskStatus === 'Processing') endTask(world, task, 'Failed', 'TaskCancelled')
  }
}

/** What DescribeTasks and DescribeTaskAttribute show of a task. */
export function taskShown(world: World, task: TaskRow) {
  const { TaskId, TaskAction, TaskStatus, CreationTime, FinishedTime } = task
  return {
    ...{ TaskId, TaskAction, TaskStatus, CreationTime, FinishedTime },
    SupportCancel: String(TaskStatus === 'Processing'),
    percent: TaskStatus === 'Processing' ? workDone(world, task).percent : TaskStatus === 'Finished' ? 100 : 0,
  }
}
