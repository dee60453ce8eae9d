import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { removeImage } from '../image/images.ts'
import { removeSnapshot } from '../snapshot/snapshots.ts'
import * as errors from '../task/errors.ts'
import { endTask } from '../task/tasks.ts'

/**
 * CancelTask: cancels an import or an export of an image that is Processing.
 * Guess: the task is Failed then, as there is no other state, and the image of a cancelled import is gone with its
 * snapshots.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'CancelTask', {
  handle({ world, own }, { TaskId }) {
    const task = own(world.tasks, TaskId)
    ensure(task, errors.taskNotFound(TaskId))
    ensure(task.TaskStatus === 'Processing', errors.taskNotProcessing(task.TaskStatus))

    endTask(world, task, 'Failed', 'TaskCancelled')
    const image = task.TaskAction === 'ImportImage' ? world.images.get(task.ResourceId) : undefined
    if (image !== undefined) {
      removeImage(world, image)
      for (const { SnapshotId } of image.DiskDeviceMappings) {
        const snapshot = world.snapshots.get(SnapshotId)
        if (snapshot !== undefined) removeSnapshot(world, snapshot)
      }
    }

    return {}
  },
})
