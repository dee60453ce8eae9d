import { defineResource } from '../stack/resourceType.ts'
import { applyPolicy, describeDisk, setDeleteAutoSnapshot } from './disks.ts'
import { ifThere } from './gone.ts'
import { flag, number, TAG_FIELDS, tags, text } from './properties.ts'
import { readTags } from './tagging.ts'

/** ALIYUN::ECS::Disk: CreateDisk; Available, or In_use when it was bought with a subscription instance. */
export default defineResource('ALIYUN::ECS::Disk', {
  creates: 'ecs.CreateDisk',
  imports: { identifier: 'DiskId' },
  emulates: [
    'AutoSnapshotPolicyId',
    'BurstingEnabled',
    'DeleteAutoSnapshot',
    'Description',
    'DiskCategory',
    'DiskName',
    'Encrypted',
    'InstanceId',
    'KMSKeyId',
    'PerformanceLevel',
    'ProvisionedIops',
    'ResourceGroupId',
    'Size',
    'SnapshotId',
    'Tags',
    'ZoneId',
  ],
  fields: { Tags: TAG_FIELDS },
  accepts: { MultiAttach: ['Disabled'] },
  create(step) {
    const { properties, regionId, clientToken, call } = step
    const { DiskId } = call('ecs.CreateDisk', {
      RegionId: regionId,
      BurstingEnabled: flag(properties, 'BurstingEnabled'),
      Description: text(properties, 'Description'),
      DiskCategory: text(properties, 'DiskCategory'),
      DiskName: text(properties, 'DiskName'),
      Encrypted: flag(properties, 'Encrypted'),
      InstanceId: text(properties, 'InstanceId'),
      KMSKeyId: text(properties, 'KMSKeyId'),
      PerformanceLevel: text(properties, 'PerformanceLevel'),
      ProvisionedIops: number(properties, 'ProvisionedIops'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Size: number(properties, 'Size'),
      SnapshotId: text(properties, 'SnapshotId'),
      Tag: tags(step),
      ZoneId: text(properties, 'ZoneId'),
      ClientToken: clientToken,
    })
    return { physicalId: DiskId }
  },
  pending(step) {
    const status = describeDisk(step, step.physicalId)?.Status
    const isMoving = status === 'Creating' || status === 'Attaching'
    return isMoving ? [{ table: 'disks', key: step.physicalId }] : undefined
  },
  finish(step) {
    setDeleteAutoSnapshot(step)
    applyPolicy(step)
  },
  read(step) {
    const disk = describeDisk(step, step.physicalId)
    if (disk === undefined) return undefined
    const { AutoSnapshotPolicyId = '', BurstingEnabled = false, DeleteAutoSnapshot = false, Description = '' } = disk
    const { Category = '', DiskName = '', Encrypted = false, KMSKeyId = '', PerformanceLevel = '', ZoneId = '' } = disk
    const { ProvisionedIops = 0, ResourceGroupId = '', Size = 0, SourceSnapshotId = '' } = disk
    return {
      ...{ AutoSnapshotPolicyId, BurstingEnabled, DeleteAutoSnapshot, Description, DiskCategory: Category, DiskName },
      ...{ Encrypted, KMSKeyId, PerformanceLevel, ProvisionedIops, ResourceGroupId, Size, ZoneId },
      ...{ SnapshotId: SourceSnapshotId, Tags: readTags(step, disk.Tags?.Tag) },
    }
  },
  attributes: (step) => ({ DiskId: step.physicalId, Status: describeDisk(step, step.physicalId)?.Status ?? '' }),
  remove({ physicalId, call }) {
    ifThere(() => call('ecs.DeleteDisk', { DiskId: physicalId }))
  },
  obstacles(step) {
    const status = describeDisk(step, step.physicalId)?.Status
    const isMoving = status === 'Creating' || status === 'Attaching' || status === 'Detaching'
    return isMoving ? [{ table: 'disks', key: step.physicalId }] : []
  },
})
