import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { ensure } from '../../../kernel/errors.ts'
import { filesForNewDisk } from '../../../rules/diskContent.ts'
import { findImage } from '../../../rules/images.ts'
import { isPassword } from '../../../rules/names.ts'
import { diskSizeLimits, findDiskCategory } from '../../../world/facts/diskCategories.ts'
import { imageObstacle } from '../../../world/facts/images.ts'
import { findInstanceType } from '../../../world/facts/instanceTypes.ts'
import { newId } from '../../../world/ids.ts'
import type { DiskRow } from '../../../world/rows/ecs.ts'
import { keyPairKey } from '../../../world/rows/keyPairs.ts'
import { encryptionOf } from '../disk/defaultEncryption.ts'
import * as errors from '../disk/errors.ts'
import { imageNotFound } from '../image/errors.ts'
import { isUsable } from '../image/imageViews.ts'
import { keyPairNotFound } from '../launch/errors.ts'
import { isBeingSnapshot } from '../snapshot/snapshots.ts'

/** Guess: what is taken when no size is sent, unless the old disk or the image asks for more. */
const DEFAULT_GIB = 40

/**
 * ReplaceSystemDisk: a Stopped instance gets a new system disk of another image; the old one is released with its content.
 * Category, billing and all other disks stay, and so do id, name, network and type of the instance.
 * Guess: it happens at once; the cloud shows an operation lock for some seconds.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'ReplaceSystemDisk', {
  ignores: {
    Architecture: 'deprecated, it follows from the image',
    Platform: 'deprecated, it follows from the image',
    DiskId: 'deprecated; ImageId is mandatory and decides',
    Arn: 'not publicly available',
    EncryptAlgorithm: 'not publicly available',
    UseAdditionalService: 'time, licence and package servers are not emulated',
  },
  handle({ world, accountId, own }, request) {
    const instance = own(world.instances, request.InstanceId)
    ensure(instance, errors.instanceToReplaceNotFound(request.InstanceId))
    const image = findImage(world, accountId, instance.RegionId, request.ImageId)
    const old = world.disks.list('instance', instance.InstanceId).find(({ Type }) => Type === 'system')
    ensure(old, errors.noSystemDisk())
    const type = findInstanceType(instance.InstanceType)

    ensure(instance.Status === 'Stopped', errors.instanceNotStopped(instance.Status))
    ensure(!isBeingSnapshot(world, old.DiskId), errors.diskCreatingSnapshot())
    ensure(image, imageNotFound(request.ImageId))
    ensure(isUsable(image), errors.imageNotValid(image.Status))
    ensure(type === undefined || imageObstacle(type, image) === undefined, errors.imageNotForType())
    const Size = request.SystemDisk?.Size ?? Math.max(DEFAULT_GIB, image.Size, old.Size)
    const maxGiB = maxSystemGiB(old)
    ensure(Number.isInteger(Size), invalidParameter('SystemDisk.Size'))
    ensure(Size >= image.Size, errors.systemDiskSizeBelowImage(image.Size))
    ensure(
      Size >= old.Size && Size >= minSystemGiB(old),
      errors.systemDiskSizeBelowMin(Math.max(old.Size, minSystemGiB(old))),
    )
    ensure(Size <= maxGiB, errors.systemDiskSizeAboveMax(maxGiB))
    const osType = image.OSType === 'windows' ? 'windows' : 'linux'
    ensure(!request.Password || isPassword(request.Password, osType), errors.invalidReplacePassword())
    ensure(!(request.Password && request.PasswordInherit), errors.passwordTwice())
    const { KeyPairName, SecurityEnhancementStrategy: security } = request
    const keyPair = keyPairKey(accountId, instance.RegionId, KeyPairName ?? '')
    ensure(!KeyPairName || world.keyPairs.has(keyPair), keyPairNotFound(KeyPairName ?? ''))
    ensure(
      !security || security === 'Active' || security === 'Deactive',
      invalidParameter('SecurityEnhancementStrategy'),
    )
    const wish = { isAsked: request.Encrypted === true, KMSKeyId: request.Encrypted === true ? request.KMSKeyId : '' }
    const encryption = encryptionOf(world, { accountId, regionId: instance.RegionId }, wish)

    const DiskId = newId(world, 'd', instance.RegionId)
    const { imageTraits: _traits, ...kept } = old
    world.disks.remove(old.DiskId)
    world.disks.put({
      ...kept,
      DiskId,
      Size,
      ImageId: image.ImageId,
      SourceSnapshotId: '',
      ...encryption,
      CreationTime: isoSeconds(world.nowMs),
      AttachedTime: isoSeconds(world.nowMs),
      files: filesForNewDisk(world, { image, type: 'system' }),
      unflushed: {},
    })
    const { Password: _password, ...rest } = instance
    world.instances.put({
      ...(request.PasswordInherit === true ? rest : instance),
      ImageId: image.ImageId,
      ...(request.Password ? { Password: request.Password } : {}),
      ...(KeyPairName === undefined ? {} : { KeyPairName }),
      ...(security ? { SecurityEnhancementStrategy: security } : {}),
    })

    return { DiskId }
  },
})

/** GiB, by category and level of the disk that is there: they can't be changed. */
function minSystemGiB(disk: DiskRow): number {
  const category = findDiskCategory(disk.Category)
  if (category === undefined) return 20
  return category.systemMinGiB ?? diskSizeLimits(category, disk.PerformanceLevel || undefined)?.minGiB ?? 20
}

/** GiB. Source: remarks of the published SDK package. */
function maxSystemGiB(disk: DiskRow): number {
  return disk.Category === 'cloud' ? 500 : 2048
}
