import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { changedBandwidth, setBandwidth } from '../instance/bandwidth.ts'
import * as errors from '../instance/changeErrors.ts'
import { instanceOf } from '../instance/instances.ts'
import { beginTypeChange, changedSystemDisk, ensureTypeChange } from '../instance/typeChange.ts'

/**
 * ModifyInstanceSpec: another type for a Stopped pay-as-you-go instance, seen some seconds later; or other public
 * bandwidth for one that is Running or Stopped, at once. The new type takes stock and counts for the vCPU quota from the
 * call on, and gives back what the old one took.
 * Source: Ecs 2014-05-26 catalogue and remarks; documented error table.
 */
export default defineAction('ecs', 'ModifyInstanceSpec', {
  ignores: {
    AllowMigrateAcrossZone: 'a zone has no clusters here',
    Async: 'the change is made by itself either way',
    Disk: 'not publicly available',
    ModifyMode: 'not publicly available',
    Temporary: 'not publicly available',
  },
  handle(context, request) {
    const { InstanceType: typeName, InternetMaxBandwidthOut, InternetMaxBandwidthIn, SystemDisk } = request
    const instance = instanceOf(context, request.InstanceId)
    const isOfBandwidth = InternetMaxBandwidthOut !== undefined || InternetMaxBandwidthIn !== undefined
    const { Status } = instance

    ensure(!(typeName && isOfBandwidth), errors.oneChangeAtATime())
    ensure(typeName || isOfBandwidth, errors.nothingToChange())
    ensure(instance.InstanceChargeType === 'PostPaid', errors.postPaidOnly())
    ensure(instance.isReleasing !== true, errors.statusForbidsChange('being released'))
    ensure(Status === 'Running' || Status === 'Stopped', errors.statusForbidsChange(Status))
    if (!typeName) {
      const bandwidth = changedBandwidth(context, instance, { InternetMaxBandwidthOut, InternetMaxBandwidthIn })

      setBandwidth(context, instance, bandwidth)

      return {}
    }
    ensure(Status === 'Stopped', errors.notStopped(Status))
    const type = ensureTypeChange(context, instance, typeName)
    const systemDiskCategory = changedSystemDisk(instance, type, SystemDisk?.Category)

    beginTypeChange(context.world, instance, { type, systemDiskCategory })

    return {}
  },
})
