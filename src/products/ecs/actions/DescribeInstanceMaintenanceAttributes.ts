import { defineAction } from '../../../door/action.ts'
import { ECS_PAGES, pageOf } from '../../../door/paging.ts'
import { defineView, viewed } from '../../../door/views.ts'
import { ensure } from '../../../kernel/errors.ts'
import { type InstanceRow, scope } from '../../../world/rows/ecs.ts'
import { invalidInstanceIds } from '../instance/errors.ts'
import { DEFAULT_MAINTENANCE_ACTION, maintenanceActionsOf } from '../instance/maintenance.ts'

const MOST_IDS = 100

const maintenanceView = defineView('instanceMaintenance', (instance: InstanceRow) => ({
  InstanceId: instance.InstanceId,
  ActionOnMaintenance: {
    Value: instance.ActionOnMaintenance ?? DEFAULT_MAINTENANCE_ACTION,
    DefaultValue: DEFAULT_MAINTENANCE_ACTION,
    SupportedValues: { SupportedValue: maintenanceActionsOf(instance) },
  },
  NotifyOnMaintenance: instance.NotifyOnMaintenance ?? false,
  MaintenanceWindows: {
    MaintenanceWindow: instance.MaintenanceWindow === undefined ? [] : [{ ...instance.MaintenanceWindow }],
  },
}))

/**
 * DescribeInstanceMaintenanceAttributes: the maintenance settings of instances, newest first; unknown ids are left out.
 * Source: Ecs 2014-05-26 catalogue; page size 10, at most 100.
 */
export default defineAction('ecs', 'DescribeInstanceMaintenanceAttributes', {
  handle({ world, accountId, regionId }, { InstanceId: ids = [], PageNumber, PageSize }) {
    ensure(ids.length <= MOST_IDS, invalidInstanceIds(MOST_IDS))
    const page = pageOf(
      { PageNumber, PageSize },
      {
        table: world.instances,
        ...{ index: 'scope', group: scope(accountId, regionId) },
        ids: ids.length === 0 ? undefined : ids,
        filters: { ids },
      },
      ECS_PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      MaintenanceAttributes: { MaintenanceAttribute: viewed(maintenanceView, world, page.rows) },
    }
  },
})
