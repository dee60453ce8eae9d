import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ECS_PAGES, pageOf } from '../../../door/paging.ts'
import { defineView, viewed } from '../../../door/views.ts'
import { type InstanceRow, scope } from '../../../world/rows/ecs.ts'
import { idArray } from '../listFilters.ts'

const attachmentView = defineView('instanceAttachment', ({ InstanceId, PrivatePoolMatchCriteria }: InstanceRow) => ({
  InstanceId,
  PrivatePoolOptionsId: '',
  PrivatePoolOptionsMatchCriteria: PrivatePoolMatchCriteria ?? 'None',
}))

/**
 * DescribeInstanceAttachmentAttributes: how instances use private pools, newest first; unknown ids are left out.
 * Source: Ecs 2014-05-26 catalogue; page size 10, at most 100.
 */
export default defineAction('ecs', 'DescribeInstanceAttachmentAttributes', {
  handle({ world, accountId, regionId }, { InstanceIds, PageNumber, PageSize }) {
    const malformed = invalidParameter('InstanceIds', 'It is a JSON array of at most 100 ids.')
    const ids = idArray(InstanceIds, malformed, malformed) ?? []
    const page = pageOf(
      { PageNumber, PageSize },
      { table: world.instances, index: 'scope', group: scope(accountId, regionId), ids, filters: { ids } },
      ECS_PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      Instances: { Instance: viewed(attachmentView, world, page.rows) },
    }
  },
})
