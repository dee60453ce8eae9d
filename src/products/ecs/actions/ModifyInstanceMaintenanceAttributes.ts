import type { Requests } from '../../../catalogue/types.generated.ts'
import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { incorrectInstanceStatus, invalidInstanceIds } from '../instance/errors.ts'
import { instanceOf } from '../instance/instances.ts'
import { maintenanceActionsOf } from '../instance/maintenance.ts'

type Request = Requests['ecs.ModifyInstanceMaintenanceAttributes']

const MOST_IDS = 100

/**
 * ModifyInstanceMaintenanceAttributes: what is done when the host of an instance needs maintenance, when, and whether
 * its owner is told. Nothing is ever maintained here: it is read back and no more.
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'ModifyInstanceMaintenanceAttributes', {
  handle(context, request) {
    const { world } = context
    const { InstanceId: ids = [], ActionOnMaintenance, NotifyOnMaintenance } = request
    ensure(ids.length >= 1 && ids.length <= MOST_IDS, invalidInstanceIds(MOST_IDS))
    const MaintenanceWindow = windowOf(request)
    const instances = [...new Set(ids)].map((id) => instanceOf(context, id))

    for (const instance of instances) {
      const supported = maintenanceActionsOf(instance)
      const isKnown = !ActionOnMaintenance || supported.includes(ActionOnMaintenance)
      ensure(isKnown, invalidParameter('ActionOnMaintenance', `The instance has ${supported.join(', ')}.`))
      ensure(instance.isReleasing !== true, incorrectInstanceStatus('being released'))
    }

    for (const { InstanceId } of instances) {
      world.instances.change(InstanceId, {
        ...(ActionOnMaintenance ? { ActionOnMaintenance } : {}),
        ...(NotifyOnMaintenance === undefined ? {} : { NotifyOnMaintenance }),
        ...(MaintenanceWindow === undefined ? {} : { MaintenanceWindow }),
      })
    }

    return {}
  },
})

/** One window of 1 to 23 whole hours, which may go past midnight. */
function windowOf({ MaintenanceWindow = [] }: Request): { StartTime: string; EndTime: string } | undefined {
  const [window, another] = MaintenanceWindow
  if (window === undefined) return undefined
  const { StartTime = '', EndTime = '' } = window
  const [start, end] = [hourOf(StartTime), hourOf(EndTime)]
  const isWhole = another === undefined && start !== undefined && end !== undefined && start !== end
  ensure(isWhole, invalidParameter('MaintenanceWindow', 'One window, from one full hour to another: HH:00:00.'))
  return { StartTime, EndTime }
}

function hourOf(text: string): number | undefined {
  return /^([01]\d|2[0-3]):00:00$/.test(text) ? Number(text.slice(0, 2)) : undefined
}
