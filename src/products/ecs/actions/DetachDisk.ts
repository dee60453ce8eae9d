import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { duration } from '../../../world/facts/durations.ts'
import { diskOf, ensureDiskStatus, isEphemeral } from '../disk/disks.ts'
import * as errors from '../disk/errors.ts'
import { traitsOfSystemDisk } from '../snapshot/snapshots.ts'

/**
 * DetachDisk: takes a data disk off a Running or Stopped instance, or the system disk off a Stopped one. Detaching, then
 * Available. A system disk is a data disk from then on, until its instance takes it back as what it was.
 * Guess: what a running guest has not written to a disk that is pulled is lost.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'DetachDisk', {
  handle(context, request) {
    const { world, own } = context
    const disk = diskOf(context, request.DiskId)
    const instance = own(world.instances, request.InstanceId)
    ensure(instance, errors.instanceToReplaceNotFound(request.InstanceId))
    const { DiskId, Status } = disk
    const { InstanceId } = instance
    const isSystem = disk.Type === 'system'

    ensure(Status !== 'Available', errors.alreadyDetached())
    ensureDiskStatus(disk, 'In_use')
    ensure(disk.InstanceId === InstanceId, errors.notOnThatInstance(InstanceId))
    const isAtRest = instance.Status === 'Stopped' || (instance.Status === 'Running' && !isSystem)
    const wanted = isSystem ? 'Stopped' : 'Running or Stopped'
    const isReady = isAtRest && instance.isReleasing !== true
    ensure(isReady, errors.incorrectInstanceStatus(403, instance.Status, wanted))
    ensure(isSystem || (disk.DiskChargeType === 'PostPaid' && disk.Portable), errors.diskNotPortable())
    const DeleteWithInstance = request.DeleteWithInstance ?? isSystem
    const mustGo = isEphemeral(disk.Category)
    ensure(!mustGo || DeleteWithInstance, invalidParameter('DeleteWithInstance', 'It is true for ephemeral disks.'))

    world.disks.put({
      ...disk,
      Status: 'Detaching',
      Type: 'data',
      DeleteWithInstance,
      unflushed: {},
      ...(isSystem ? { imageTraits: traitsOfSystemDisk(world, disk), Portable: true } : {}),
      ...(isSystem || mustGo ? { originInstanceId: InstanceId } : {}),
    })
    world.plan('ecs.DiskDetached', { DiskId, InstanceId }, duration('diskDetach'))

    return {}
  },
})
