import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { pageOf } from '../../../door/paging.ts'
import { defineView, viewed } from '../../../door/views.ts'
import { ensure } from '../../../kernel/errors.ts'
import { type InstanceRow, scope } from '../../../world/rows/ecs.ts'

const MOST_IDS = 100
const PAGES = { defaultSize: 10, maxSize: 50 }

const statusView = defineView('instanceStatus', ({ InstanceId, Status }: InstanceRow) => ({ InstanceId, Status }))

/**
 * DescribeInstanceStatus: ids and states of the instances of the account in a region, newest first.
 * Source: Ecs 2014-05-26 catalogue; page size 10, at most 50; at most 100 ids.
 */
export default defineAction('ecs', 'DescribeInstanceStatus', {
  handle({ world, accountId, regionId }, { InstanceId: ids = [], ZoneId, ClusterId, PageNumber, PageSize }) {
    ensure(ids.length <= MOST_IDS, invalidParameter('InstanceId', `At most ${MOST_IDS} can be given.`))
    const here = scope(accountId, regionId)
    const page = pageOf(
      { PageNumber, PageSize },
      {
        table: world.instances,
        ...(ZoneId ? { index: 'zone', group: `${here}|${ZoneId}` } : { index: 'scope', group: here }),
        ids: ids.length === 0 ? undefined : ids,
        // No instance is in a cluster, which belong to the classic network.
        filter: ClusterId ? () => false : undefined,
        filters: { ids, ZoneId, ClusterId },
      },
      PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      InstanceStatuses: { InstanceStatus: viewed(statusView, world, page.rows) },
    }
  },
})
