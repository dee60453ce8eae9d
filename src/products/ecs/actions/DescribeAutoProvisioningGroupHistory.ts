import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { AutoProvisioningGroupRow } from '../../../world/rows/autoProvisioningGroups.ts'
import { groupOf } from '../autoProvisioning/groups.ts'

const MOST_ON_PAGE = 100

/**
 * DescribeAutoProvisioningGroupHistory: what a group has done. An instant group has one task: its delivery.
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'DescribeAutoProvisioningGroupHistory', {
  handle(context, request) {
    const { PageNumber = 1, PageSize = 10 } = request
    ensure(PageNumber >= 1, invalidParameter('PageNumber'))
    ensure(PageSize >= 1 && PageSize <= MOST_ON_PAGE, invalidParameter('PageSize'))
    const startMs = timeOf('StartTime', request.StartTime) ?? Number.NEGATIVE_INFINITY
    const endMs = timeOf('EndTime', request.EndTime) ?? Number.POSITIVE_INFINITY
    const group = groupOf(context, request.AutoProvisioningGroupId)

    const atMs = Date.parse(group.CreationTime)
    const tasks = atMs >= startMs && atMs <= endMs ? [taskOf(group)] : []
    return {
      TotalCount: tasks.length,
      PageNumber,
      PageSize,
      AutoProvisioningGroupHistories: { AutoProvisioningGroupHistory: PageNumber === 1 ? tasks : [] },
    }
  },
})

function timeOf(name: string, text: string | undefined): number | undefined {
  if (!text) return undefined
  const timeMs = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? Date.parse(text) : Number.NaN
  ensure(!Number.isNaN(timeMs), invalidParameter(name, 'It is yyyy-MM-ddTHH:mm:ssZ.'))
  return timeMs
}

/** Guess: the words of status and detail. */
function taskOf(group: AutoProvisioningGroupRow) {
  const hasFailed = group.Status !== 'fulfilled'
  return {
    TaskId: `apg-task-${group.AutoProvisioningGroupId.slice('apg-'.length)}`,
    StartTime: group.CreationTime,
    LastEventTime: group.CreationTime,
    Status: hasFailed ? 'partial_success' : 'success',
    ActivityDetails: {
      ActivityDetail: [
        {
          Detail: `Created ${group.delivered.length} instances.`,
          Status: hasFailed ? 'Failed' : 'Successful',
          CreatedInstanceIds: { CreatedInstanceId: group.delivered.map(({ InstanceId }) => InstanceId) },
          DestroyedInstanceIds: { DestroyedInstanceId: [] },
          ErrorMessages: {
            ErrorMessage: group.failures.map((failure) => ({
              ...failure,
              FailedInstanceIds: { FailedInstanceId: [] },
            })),
          },
        },
      ],
    },
  }
}
