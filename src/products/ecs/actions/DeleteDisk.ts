import { defineAction } from '../../../door/action.ts'
import { ensure } from '../../../kernel/errors.ts'
import { ensureDiskStatus, ensureNotBeingSnapshot, removeDisk } from '../disk/disks.ts'
import * as errors from '../disk/errors.ts'

/**
 * DeleteDisk: releases a disk that is on no instance, with its content and, if it is set to, its automatic snapshots.
 * Snapshots made by hand stay. An id that is not there is ignored.
 * Guess: it is gone at once; there is no state of a disk that is being deleted.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'DeleteDisk', {
  handle({ world, own, explain }, { DiskId }) {
    const disk = own(world.disks, DiskId)
    if (disk === undefined) {
      explain('disk.gone', 'There is no such disk, so there is nothing to delete.', { DiskId })
      return {}
    }

    ensure(disk.Status !== 'In_use', errors.diskStillAttached())
    ensureDiskStatus(disk, 'Available')
    ensureNotBeingSnapshot(world, disk)

    removeDisk(world, disk)

    return {}
  },
})
