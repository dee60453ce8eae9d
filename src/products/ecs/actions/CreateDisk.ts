import { defineAction } from '../../../door/action.ts'
import { isoSeconds } from '../../../kernel/clock.ts'
import { filesForNewDisk } from '../../../rules/diskContent.ts'
import { tagsFrom } from '../../../rules/tags.ts'
import { duration } from '../../../world/facts/durations.ts'
import { newId } from '../../../world/ids.ts'
import { encryptionOf } from '../disk/defaultEncryption.ts'
import { deviceFor, newOrderId } from '../disk/disks.ts'
import {
  ensureDiskRequest,
  hardwareOfNewDisk,
  instanceOfNewDisk,
  snapshotOfNewDisk,
  zoneOfNewDisk,
} from '../disk/newDisk.ts'

const HIDDEN = 'not publicly available'

/**
 * CreateDisk: a data disk in a zone, empty or with the files of a snapshot; or a subscription disk, which is attached to
 * its instance at once. Creating, then Available (or Attaching and In_use).
 * With InstanceId the tags, the resource group and the key of the request are not used, as in the cloud.
 * Not modelled: shared disks, storage sets, dedicated clusters (refused).
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'CreateDisk', {
  ignores: {
    AdvancedFeatures: HIDDEN,
    Arn: HIDDEN,
    EncryptAlgorithm: HIDDEN,
    StorageSetPartitionNumber: 'it concerns storage sets only',
  },
  handle(context, request) {
    const { world, accountId, regionId } = context
    ensureDiskRequest(request)
    const tags = tagsFrom(request.Tag)
    const instance = instanceOfNewDisk(context, request)
    const snapshot = snapshotOfNewDisk(context, request)
    const hardware = hardwareOfNewDisk(request, snapshot)
    const wish = {
      isAsked: request.Encrypted === true,
      KMSKeyId: instance === undefined ? request.KMSKeyId : '',
      snapshot,
    }
    const encryption = encryptionOf(world, { accountId, regionId }, wish)
    const ZoneId = instance?.ZoneId ?? zoneOfNewDisk(regionId, request)

    const DiskId = newId(world, 'd', regionId)
    world.disks.put({
      ...hardware,
      ...encryption,
      ...{ DiskId, OwnerId: accountId, RegionId: regionId, ZoneId },
      DiskName: request.DiskName ?? '',
      Description: request.Description ?? '',
      Type: 'data',
      DeleteWithInstance: instance !== undefined,
      // Source: the Terraform provider's alicloud_ecs_disk, which would else plan to change every disk that it has made.
      DeleteAutoSnapshot: false,
      EnableAutoSnapshot: true,
      // Guess: a disk that is bought with a subscription instance does not leave it.
      Portable: instance === undefined,
      DiskChargeType: instance === undefined ? 'PostPaid' : 'PrePaid',
      Status: 'Creating',
      Device: instance === undefined ? '' : deviceFor(world, instance.InstanceId, undefined),
      InstanceId: instance?.InstanceId ?? '',
      ImageId: '',
      SourceSnapshotId: snapshot?.SnapshotId ?? '',
      ResourceGroupId: instance === undefined ? (request.ResourceGroupId ?? '') : '',
      ...{ CreationTime: isoSeconds(world.nowMs), AttachedTime: '', DetachedTime: '' },
      Tags: instance === undefined ? tags : {},
      files: filesForNewDisk(world, { snapshotId: snapshot?.SnapshotId, type: 'data' }),
      unflushed: {},
    })
    world.plan('ecs.DiskCreated', { DiskId }, duration('diskCreate'))

    return instance === undefined ? { DiskId } : { DiskId, OrderId: newOrderId(world) }
  },
})
