import type { Requests } from '../../../catalogue/types.generated.ts'
import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ECS_PAGES, pageOf } from '../../../door/paging.ts'
import { defineView, viewed } from '../../../door/views.ts'
import { ensure } from '../../../kernel/errors.ts'
import { type InstanceRow, scope } from '../../../world/rows/ecs.ts'
import { invalidInstanceIds } from '../instance/errors.ts'

type Request = Requests['ecs.DescribeInstancesFullStatus']

const MOST_IDS = 100
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/
const HEALTH = ['Ok', 'Impaired', 'Warning', 'Maintaining', 'Initializing', 'InsufficientData', 'NotApplicable']
/** Guess: only that of Running is seen in examples. */
const CODES: Readonly<Record<InstanceRow['Status'], number>> = {
  Pending: 0,
  Running: 1,
  Starting: 2,
  Stopping: 3,
  Stopped: 4,
}

/** Guess: what is not made yet is Initializing, everything else is well. */
function healthOf({ Status }: InstanceRow): { Code: number; Name: string } {
  return Status === 'Pending' ? { Code: 1, Name: 'Initializing' } : { Code: 0, Name: 'Ok' }
}

const fullStatusView = defineView('instanceFullStatus', (instance: InstanceRow) => ({
  InstanceId: instance.InstanceId,
  Status: { Code: CODES[instance.Status], Name: instance.Status as string },
  HealthStatus: healthOf(instance),
  ScheduledSystemEventSet: { ScheduledSystemEventType: [] },
}))

/**
 * DescribeInstancesFullStatus: state and health of instances, newest first.
 * Not modelled: system events. There are none, so whoever asks for some finds no instance.
 * Source: Ecs 2014-05-26 catalogue and remarks; page size 10, at most 100.
 */
export default defineAction('ecs', 'DescribeInstancesFullStatus', {
  handle({ world, accountId, regionId }, request) {
    const { PageNumber, PageSize, InstanceId: ids = [], Status, HealthStatus, ...filters } = request
    ensure(ids.length <= MOST_IDS, invalidInstanceIds(MOST_IDS))
    ensure(!Status || ['Starting', 'Running', 'Stopped'].includes(Status), invalidParameter('Status'))
    ensure(!HealthStatus || HEALTH.includes(HealthStatus), invalidParameter('HealthStatus'))
    const isOfEvents = asksForEvents(request)
    const here = scope(accountId, regionId)
    const page = pageOf(
      { PageNumber, PageSize },
      {
        table: world.instances,
        ...(Status ? { index: 'status', group: `${here}|${Status}` } : { index: 'scope', group: here }),
        ids: ids.length === 0 ? undefined : ids,
        filter: isOfEvents || HealthStatus ? (row) => !isOfEvents && healthOf(row).Name === HealthStatus : undefined,
        filters: { ids, Status, HealthStatus, ...filters },
      },
      ECS_PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      InstanceFullStatusSet: { InstanceFullStatusType: viewed(fullStatusView, world, page.rows) },
    }
  },
})

function asksForEvents({ EventId, EventType, InstanceEventType, NotBefore, EventPublishTime }: Request): boolean {
  const times = [NotBefore?.Start, NotBefore?.End, EventPublishTime?.Start, EventPublishTime?.End].filter(Boolean)
  const areTimes = times.every((time) => TIME.test(time ?? '') && !Number.isNaN(Date.parse(time ?? '')))
  ensure(areTimes, invalidParameter('NotBefore', 'Times are yyyy-MM-ddTHH:mm:ssZ.'))
  return times.length > 0 || Boolean(EventId?.length || EventType || InstanceEventType?.length)
}
