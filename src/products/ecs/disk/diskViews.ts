import { defineView } from '../../../door/views.ts'
import { ecsTags } from '../../../rules/tags.ts'
import type { DiskRow } from '../../../world/rows/ecs.ts'
import { traitsOfSystemDisk } from '../snapshot/snapshots.ts'
import { iopsOf } from './diskPerformance.ts'

/** ECS shows this where there is no end. */
const NEVER = '2999-09-08T16:00Z'

/** A disk as DescribeDisks lists it. */
export const diskView = defineView('disk', (disk: DiskRow, read, world) => {
  const instance = disk.InstanceId === '' ? undefined : read.get(world.instances, disk.InstanceId)
  const { InstanceId, Device, AttachedTime, autoSnapshotPolicyIds: policies = [] } = disk
  // The product code comes with the image, which may go while the disk stays.
  if (disk.Type === 'system') read.get(world.images, disk.ImageId)
  return {
    DiskId: disk.DiskId,
    RegionId: disk.RegionId,
    ZoneId: disk.ZoneId,
    DiskName: disk.DiskName,
    Description: disk.Description,
    Type: disk.Type,
    Category: disk.Category,
    PerformanceLevel: disk.PerformanceLevel,
    Size: disk.Size,
    Status: disk.Status,
    InstanceId,
    Device,
    Attachments: { Attachment: InstanceId === '' ? [] : [{ InstanceId, Device, AttachedTime }] },
    // Of shared block storage, which is not emulated.
    MountInstances: { MountInstance: [] as { InstanceId: string; Device: string; AttachedTime: string }[] },
    MountInstanceNum: InstanceId === '' ? 0 : 1,
    MultiAttach: 'Disabled',
    ImageId: disk.ImageId,
    SourceSnapshotId: disk.SourceSnapshotId,
    SourceDiskId: '',
    ProductCode: disk.Type === 'system' ? traitsOfSystemDisk(world, disk).ProductCode : '',
    Encrypted: disk.Encrypted,
    KMSKeyId: disk.KMSKeyId,
    DiskChargeType: disk.DiskChargeType,
    ExpiredTime: disk.DiskChargeType === 'PrePaid' && instance !== undefined ? instance.ExpiredTime : NEVER,
    Portable: disk.Portable,
    DeleteWithInstance: disk.DeleteWithInstance,
    DeleteAutoSnapshot: disk.DeleteAutoSnapshot,
    EnableAutoSnapshot: disk.EnableAutoSnapshot,
    EnableAutomatedSnapshotPolicy: policies.length > 0,
    // Guess: ids of several policies stand in one text, as there is one member for them.
    AutoSnapshotPolicyId: policies.join(','),
    BurstingEnabled: disk.BurstingEnabled,
    ProvisionedIops: disk.ProvisionedIops,
    ...performance(disk),
    SerialNumber: disk.DiskId.replace(/^d-/, ''),
    StorageSetId: '',
    StorageClusterId: '',
    BdfId: '',
    ResourceGroupId: disk.ResourceGroupId,
    CreationTime: disk.CreationTime,
    AttachedTime,
    DetachedTime: disk.DetachedTime,
    OperationLocks: { OperationLock: [] as { LockReason: string }[] },
    Tags: { Tag: ecsTags(disk.Tags) },
  }
})

/** Of categories whose figures are sourced; others show none. */
function performance(disk: DiskRow): { IOPS?: number; IOPSRead?: number; IOPSWrite?: number } {
  const IOPS = iopsOf(disk)
  return IOPS === undefined ? {} : { IOPS, IOPSRead: IOPS, IOPSWrite: IOPS }
}
