import { defineAction } from '../../../door/action.ts'
import { ECS_PAGES, pageOf } from '../../../door/paging.ts'
import { viewed } from '../../../door/views.ts'
import { scope } from '../../../world/rows/ecs.ts'
import { groupOf } from '../autoProvisioning/groups.ts'
import { groupInstanceView } from '../autoProvisioning/groupViews.ts'

/**
 * DescribeAutoProvisioningGroupInstances: the instances of a group that are still there, newest first.
 * Source: Ecs 2014-05-26 catalogue.
 */
export default defineAction('ecs', 'DescribeAutoProvisioningGroupInstances', {
  handle(context, { AutoProvisioningGroupId, PageNumber, PageSize }) {
    const { world } = context
    const group = groupOf(context, AutoProvisioningGroupId)

    const page = pageOf(
      { PageNumber, PageSize },
      {
        table: world.instances,
        index: 'scope',
        group: scope(group.OwnerId, group.RegionId),
        ids: group.delivered.map(({ InstanceId }) => InstanceId),
        filters: { AutoProvisioningGroupId },
      },
      ECS_PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      Instances: { Instance: viewed(groupInstanceView, world, page.rows) },
    }
  },
})
