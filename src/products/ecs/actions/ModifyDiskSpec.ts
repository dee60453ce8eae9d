import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { changedSpec, ensureNoClusterControl } from '../disk/diskSpec.ts'
import { diskOf, ensureDiskStatus, ensureNotBeingSnapshot, newOrderId } from '../disk/disks.ts'
import * as errors from '../disk/errors.ts'

/**
 * ModifyDiskSpec: another category, performance level or provisioned IOPS for a disk that is there, content and size kept.
 * Guess: it is done at once; the cloud takes a while for another category and answers with a task.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'ModifyDiskSpec', {
  ignores: { DestinationZoneId: 'in invitational preview' },
  handle(context, request) {
    const { world } = context
    ensureNoClusterControl(request.PerformanceControlOptions)
    const disk = diskOf(context, request.DiskId)
    const instance = world.instances.get(disk.InstanceId)

    ensureDiskStatus(disk, 'In_use', 'Available')
    const isAtRest = instance === undefined || instance.Status === 'Running' || instance.Status === 'Stopped'
    ensure(isAtRest, errors.specDenied(`The instance is ${instance?.Status}; it has to be Running or Stopped.`))
    ensureNotBeingSnapshot(world, disk)
    const spec = changedSpec(disk, instance, request)

    world.disks.change(disk.DiskId, spec)

    return disk.DiskChargeType === 'PrePaid' ? { OrderId: newOrderId(world) } : {}
  },
})
