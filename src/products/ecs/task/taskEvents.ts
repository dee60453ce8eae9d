import { changes, type EventHandlers } from '../../../door/events.ts'
import { endImage } from '../image/images.ts'
import { endSnapshot } from '../snapshot/snapshots.ts'
import { endTask } from './tasks.ts'

/** What follows later for tasks. */
export const taskEvents: EventHandlers = {
  'ecs.TaskFinished': changes<{ TaskId: string }>(({ world }, { TaskId }) => {
    const task = world.tasks.get(TaskId)
    if (task?.TaskStatus !== 'Processing') return
    endTask(world, task, 'Finished')
    const image = world.images.get(task.ResourceId)
    if (task.TaskAction !== 'ImportImage' || image?.Status !== 'Creating') return
    for (const { SnapshotId } of image.DiskDeviceMappings) {
      const snapshot = world.snapshots.get(SnapshotId)
      if (snapshot?.Status === 'progressing') endSnapshot(world, snapshot, 'accomplished')
    }
    endImage(world, image, 'Available')
  }),
}
