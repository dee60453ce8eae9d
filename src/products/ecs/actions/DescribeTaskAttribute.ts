import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../task/errors.ts'
import { taskShown } from '../task/tasks.ts'

/**
 * DescribeTaskAttribute: how far one task is, and the objects of an export.
 * Source: Ecs 2014-05-26 catalogue.
 */
export default defineAction('ecs', 'DescribeTaskAttribute', {
  handle({ world, own }, { TaskId }) {
    const task = own(world.tasks, TaskId)
    ensure(task, errors.taskNotFound(TaskId))

    const { percent, ...shown } = taskShown(world, task)
    const { TaskStatus, errorCode, objects, RegionId } = task
    const RelatedItem = [
      { Name: 'ImageId', Value: task.ResourceId },
      ...objects.map((object) => ({ Name: 'OSSObject', Value: object })),
    ]
    return {
      ...shown,
      RegionId,
      TaskProcess: `${percent}%`,
      TotalCount: 1,
      SuccessCount: TaskStatus === 'Finished' ? 1 : 0,
      FailedCount: TaskStatus === 'Failed' ? 1 : 0,
      OperationProgressSet: {
        OperationProgress: [
          { OperationStatus: TaskStatus, ErrorCode: errorCode, ErrorMsg: errorCode, RelatedItemSet: { RelatedItem } },
        ],
      },
    }
  },
})
