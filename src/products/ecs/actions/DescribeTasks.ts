import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ECS_PAGES, pageOf } from '../../../door/paging.ts'
import { ensure } from '../../../kernel/errors.ts'
import { scope } from '../../../world/rows/ecs.ts'
import type { TaskRow } from '../../../world/rows/tasks.ts'
import { filterTime } from '../listFilters.ts'
import { taskShown } from '../task/tasks.ts'

const MOST_IDS = 100
const ACTIONS = ['ImportImage', 'ExportImage', 'RedeployInstance', 'ModifyDiskSpec', 'ArchiveSnapshot']

/**
 * DescribeTasks: the tasks of the account in a region, newest first. Statuses other than Finished, Processing and Failed
 * narrow nothing, as in the cloud; actions that make no tasks here find none.
 * Source: Ecs 2014-05-26 catalogue; page size 10, at most 100.
 */
export default defineAction('ecs', 'DescribeTasks', {
  ignores: { TaskGroupId: 'in invitational preview' },
  handle({ world, accountId, regionId }, request) {
    const { PageNumber: _number, PageSize: _size, ...filters } = request
    const { TaskAction, TaskStatus = '', TaskIds, ResourceIds = [], StartTime, EndTime } = filters
    const ids = TaskIds?.split(',').flatMap((id) => id.trim() || [])
    ensure((ids?.length ?? 0) <= MOST_IDS, invalidParameter('TaskIds'))
    ensure(ResourceIds.length <= MOST_IDS, invalidParameter('ResourceIds'))
    ensure(!TaskAction || ACTIONS.includes(TaskAction), invalidParameter('TaskAction'))
    const since = filterTime(StartTime || undefined)
    const until = filterTime(EndTime || undefined)

    const isStatus = ['Finished', 'Processing', 'Failed'].includes(TaskStatus)
    // Creation times have no seconds.
    const madeAt = ({ CreationTime }: TaskRow) => `${CreationTime.slice(0, 16)}:00Z`
    const isAsked = (task: TaskRow) =>
      (!TaskAction || task.TaskAction === TaskAction) &&
      (!isStatus || task.TaskStatus === TaskStatus) &&
      (ResourceIds.length === 0 || ResourceIds.includes(task.ResourceId)) &&
      (since === undefined || madeAt(task) >= since) &&
      (until === undefined || madeAt(task) <= until)
    const page = pageOf(
      request,
      {
        table: world.tasks,
        index: 'scope',
        group: scope(accountId, regionId),
        ids: ids?.length ? ids : undefined,
        filter: isAsked,
        filters,
      },
      ECS_PAGES,
    )

    const Task = page.rows.map((task) => {
      const { percent: _percent, ...shown } = taskShown(world, task)
      return { ...shown, ResourceId: task.ResourceId }
    })
    const { TotalCount, PageNumber, PageSize } = page
    return { RegionId: regionId, TotalCount, PageNumber, PageSize, TaskSet: { Task } }
  },
})
