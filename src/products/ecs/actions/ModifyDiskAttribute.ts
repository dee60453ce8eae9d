import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { isDescription, isDiskName } from '../../../rules/names.ts'
import type { DiskRow } from '../../../world/rows/ecs.ts'
import { diskOf, isEphemeral } from '../disk/disks.ts'
import * as errors from '../disk/errors.ts'

const MOST_AT_ONCE = 100

/**
 * ModifyDiskAttribute: name, description, what goes along at a release, and bursting, of one disk or of up to 100. What is
 * not sent stays as it is. Guess: an empty name or description is taken off.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'ModifyDiskAttribute', {
  handle(context, request) {
    const { DiskId, DiskIds = [], DiskName, Description, BurstingEnabled } = request
    const { DeleteAutoSnapshot, DeleteWithInstance, EnableAutoSnapshot } = request
    ensure(!DiskId !== (DiskIds.length === 0), errors.diskIdOrIds())
    ensure(DiskIds.length <= MOST_AT_ONCE, invalidParameter('DiskIds'))
    ensure(!DiskName || isDiskName(DiskName), errors.malformedDiskName())
    ensure(!Description || isDescription(Description), errors.malformedDiskDescription(404))
    const members: Partial<DiskRow> = {
      ...(DiskName === undefined ? {} : { DiskName }),
      ...(Description === undefined ? {} : { Description }),
      ...(BurstingEnabled === undefined ? {} : { BurstingEnabled }),
      ...(DeleteAutoSnapshot === undefined ? {} : { DeleteAutoSnapshot }),
      ...(DeleteWithInstance === undefined ? {} : { DeleteWithInstance }),
      ...(EnableAutoSnapshot === undefined ? {} : { EnableAutoSnapshot }),
    }
    ensure(Object.keys(members).length > 0, errors.nothingToModify())

    const disks = (DiskId ? [DiskId] : DiskIds).map((id) => diskOf(context, id))
    for (const { Category, Portable } of disks) {
      const isAuto = Category === 'cloud_auto'
      ensure(BurstingEnabled === undefined || isAuto, invalidParameter('BurstingEnabled', 'It is for cloud_auto only.'))
      const mustGo = isEphemeral(Category) || Category.startsWith('local_') || (Category === 'cloud' && !Portable)
      ensure(DeleteWithInstance !== false || !mustGo, errors.diskNotPortable())
    }

    for (const disk of disks) context.world.disks.change(disk.DiskId, members)

    return {}
  },
})
