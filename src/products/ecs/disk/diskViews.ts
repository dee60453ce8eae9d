import { defineView } from '../../../door/views.ts'
import { ecsTags } from '../../../rules/tags.ts'
import { findDiskCategory, type PerformanceLevel } from '../../../world/facts/diskCategories.ts'
import type { DiskRow } from '../../../world/rows/ecs.ts'
import { traitsOfSystemDisk } from '../snapshot/snapshots.ts'

/** ECS shows this where there is no end. */
const NEVER = '2999-09-08T16:00Z'

/** A disk as DescribeDisks lists it. */
export const diskView = defineView('disk', (disk: DiskRow, read, world) => {
  const instance = disk.InstanceId === '' ? undefined : read.get(world.instances, disk.InstanceId)
  const { InstanceId, Device, AttachedTime } = disk
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
    EnableAutomatedSnapshotPolicy: false,
    AutoSnapshotPolicyId: '',
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

/** Of categories whose figures are sourced (ESSD by level); others show none. */
function performance({ Category, PerformanceLevel, Size }: DiskRow): {
  IOPS?: number
  IOPSRead?: number
  IOPSWrite?: number
} {
  const limits = findDiskCategory(Category)?.performanceLevels?.[PerformanceLevel as PerformanceLevel]
  if (limits === undefined) return {}
  const IOPS = Math.min(limits.baseIops + limits.iopsPerGiB * Size, limits.maxIops)
  return { IOPS, IOPSRead: IOPS, IOPSWrite: IOPS }
}
