import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import type { DiskRow, InstanceRow } from '../../../world/rows/ecs.ts'
import { diskOf, ensureDiskStatus, ensureNotBeingSnapshot, newOrderId, sizeLimitsOf } from '../disk/disks.ts'
import * as errors from '../disk/errors.ts'

/** Not the basic disk. Source: remarks on ResizeDisk; Guess: AutoPL, entry and regional ESSD count as ESSD. */
const ONLINE = /^(cloud_efficiency|cloud_ssd|cloud_essd|cloud_auto|cloud_essd_entry|cloud_regional|elastic_ephemeral)/

/**
 * ResizeDisk: a disk grows; it never shrinks. Online needs a Running instance, offline one that is Running or Stopped.
 * Guess: the new size is shown at once in both ways; what the guest sees of it is not emulated.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'ResizeDisk', {
  handle(context, request) {
    const { world } = context
    const { NewSize, Type = 'offline' } = request
    ensure(Type === 'offline' || Type === 'online' || Type === '', errors.unknownResizeType())
    const disk = diskOf(context, request.DiskId)
    const instance = world.instances.get(disk.InstanceId)

    ensure(Number.isInteger(NewSize) && NewSize > 0, errors.newSizeNotSupported(disk.Type))
    ensureDiskStatus(disk, 'In_use', 'Available')
    ensureResizable(disk, instance, Type === 'online')
    ensureNotBeingSnapshot(world, disk)
    const { maxGiB } = sizeLimitsOf(disk)
    ensure(NewSize > disk.Size, errors.sizeTooSmall(disk.Size))
    ensure(NewSize <= maxGiB, errors.sizeTooLarge(maxGiB))

    world.disks.change(disk.DiskId, { Size: NewSize })

    return disk.DiskChargeType === 'PrePaid' ? { OrderId: newOrderId(world) } : {}
  },
})

function ensureResizable({ Category }: DiskRow, instance: InstanceRow | undefined, isOnline: boolean): void {
  ensure(!Category.startsWith('local_'), errors.categoryNotResizable())
  if (isOnline) {
    ensure(ONLINE.test(Category), errors.categoryNotResizable())
    ensure(instance?.Status === 'Running', errors.onlineNeedsRunning())
  } else if (instance !== undefined) {
    const isAtRest = instance.Status === 'Running' || instance.Status === 'Stopped'
    ensure(isAtRest, errors.incorrectInstanceStatus(403, instance.Status, 'Running or Stopped'))
  }
}
