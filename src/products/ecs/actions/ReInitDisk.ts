import type { Requests } from '../../../catalogue/types.generated.ts'
import { type ActionContext, defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { filesForNewDisk } from '../../../rules/diskContent.ts'
import { findImage, type VisibleImage } from '../../../rules/images.ts'
import { isPassword } from '../../../rules/names.ts'
import { duration } from '../../../world/facts/durations.ts'
import type { DiskRow, InstanceRow } from '../../../world/rows/ecs.ts'
import { keyPairKey } from '../../../world/rows/keyPairs.ts'
import { diskOf, ensureDiskStatus, ensureNotBeingSnapshot } from '../disk/disks.ts'
import * as errors from '../disk/errors.ts'
import { keyPairNotFound } from '../launch/errors.ts'
import { hasSnapshots, traitsOfSystemDisk } from '../snapshot/snapshots.ts'

type Request = Requests['ecs.ReInitDisk']

/**
 * ReInitDisk: a disk of a Stopped instance gets back the content that it was made with: that of its image, of its
 * snapshot, or none. ReIniting, then In_use; AutoStartInstance starts the instance afterwards.
 * The logon and the security setting of the request are set with a system disk only, as in the cloud.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'ReInitDisk', {
  handle(context, request) {
    const { world } = context
    const { DiskId, AutoStartInstance = false } = request
    const disk = diskOf(context, DiskId)
    const instance = world.instances.get(disk.InstanceId)

    ensure(hasSnapshots(disk.Category), errors.categoryDoesNotDoThat())
    ensureDiskStatus(disk, 'In_use')
    const isStopped = instance?.Status === 'Stopped' && instance.isReleasing !== true
    ensure(instance && isStopped, errors.incorrectInstanceStatus(403, instance?.Status ?? '', 'Stopped'))
    ensureNotBeingSnapshot(world, disk)
    const files = originalFiles(context, disk)
    const settings = disk.Type === 'system' ? guestSettings(context, disk, instance, request) : undefined

    world.disks.put({ ...disk, Status: 'ReIniting', files, unflushed: {} })
    if (settings !== undefined) world.instances.put(settings)
    world.plan('ecs.DiskReInited', { DiskId, autoStart: AutoStartInstance }, duration('systemDiskReplace'))

    return {}
  },
})

/** Refuses a disk whose source is gone. */
function originalFiles({ world }: ActionContext, disk: DiskRow): DiskRow['files'] {
  if (disk.Type === 'system') {
    const image = imageOf(world, disk)
    ensure(image, errors.sourceImageGone())
    return filesForNewDisk(world, { image, type: 'system' })
  }
  // Guess: a data disk that was a system disk once is emptied.
  const snapshotId = disk.SourceSnapshotId || undefined
  ensure(snapshotId === undefined || world.snapshots.has(snapshotId), errors.sourceSnapshotGone())
  return filesForNewDisk(world, { snapshotId, type: 'data' })
}

function imageOf(world: ActionContext['world'], { OwnerId, RegionId, ImageId }: DiskRow): VisibleImage | undefined {
  return findImage(world, OwnerId, RegionId, ImageId)
}

/** The instance with the logon and the security setting of the request. A key pair puts the password out of use. */
function guestSettings({ world }: ActionContext, disk: DiskRow, instance: InstanceRow, request: Request): InstanceRow {
  const { Password, SecurityEnhancementStrategy: security } = request
  const osType = traitsOfSystemDisk(world, disk).OSType === 'windows' ? 'windows' : 'linux'
  ensure(!Password || isPassword(Password, osType), errors.invalidReplacePassword())
  ensure(!security || ['Active', 'Deactive'].includes(security), invalidParameter('SecurityEnhancementStrategy'))
  const KeyPairName = osType === 'windows' ? '' : (request.KeyPairName ?? '')
  const keyPair = keyPairKey(instance.OwnerId, instance.RegionId, KeyPairName)
  ensure(KeyPairName === '' || world.keyPairs.has(keyPair), keyPairNotFound(KeyPairName))
  const { Password: _old, ...rest } = instance
  return {
    ...(KeyPairName === '' ? instance : { ...rest, KeyPairName }),
    ...(Password && KeyPairName === '' ? { Password } : {}),
    ...(security ? { SecurityEnhancementStrategy: security } : {}),
  }
}
