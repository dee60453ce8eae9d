import { defineResource, type ResourceStep, type WaitFor } from '../stack/resourceType.ts'
import { readImage, removeImage, waitForImage } from './images.ts'
import { number, structs, TAG_FIELDS, tags, text } from './properties.ts'
import { readTags } from './tagging.ts'

/** ALIYUN::ECS::CustomImage: CreateImage, in the stack's region or in SourceRegionId; ready when Available. */
export default defineResource('ALIYUN::ECS::CustomImage', {
  creates: 'ecs.CreateImage',
  // What snapshots were made with an image is not known of one that somebody else made: they stay.
  imports: { identifier: 'ImageId', progress: ({ regionId }) => ({ regionId, snapshotIds: [] }) },
  emulates: [
    'InstanceId',
    'SnapshotId',
    'DiskDeviceMapping',
    'ImageName',
    'ImageFamily',
    'ImageVersion',
    'Description',
    'Platform',
    'Architecture',
    'BootMode',
    'DetectionStrategy',
    'ResourceGroupId',
    'SourceRegionId',
    'Tag',
  ],
  fields: { Tag: TAG_FIELDS, DiskDeviceMapping: ['Device', 'DiskType', 'SnapshotId', 'Size'] },
  create(step) {
    const { properties, regionId, clientToken, call } = step
    const sourceRegionId = text(properties, 'SourceRegionId') ?? regionId
    const { ImageId } = call('ecs.CreateImage', {
      RegionId: sourceRegionId,
      InstanceId: text(properties, 'InstanceId'),
      SnapshotId: text(properties, 'SnapshotId'),
      DiskDeviceMapping: structs(properties, 'DiskDeviceMapping')?.map((disk) => ({
        Device: text(disk, 'Device'),
        DiskType: text(disk, 'DiskType'),
        SnapshotId: text(disk, 'SnapshotId'),
        Size: number(disk, 'Size'),
      })),
      ImageName: text(properties, 'ImageName'),
      ImageFamily: text(properties, 'ImageFamily'),
      ImageVersion: text(properties, 'ImageVersion'),
      Description: text(properties, 'Description'),
      Platform: text(properties, 'Platform'),
      Architecture: text(properties, 'Architecture'),
      BootMode: text(properties, 'BootMode'),
      DetectionStrategy: text(properties, 'DetectionStrategy'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Tag: tags(step, 'Tag'),
      ClientToken: clientToken,
    })
    return { physicalId: ImageId, progress: { regionId: sourceRegionId } }
  },
  pending: waitForImage,
  read(step) {
    const image = readImage(step)
    if (image === undefined) return undefined
    const { ImageName = '', ImageFamily = '', ImageVersion = '', Description = '', ResourceGroupId = '' } = image
    const { Architecture = '', Platform = '', BootMode = '' } = image
    return {
      ...{ ImageName, ImageFamily, ImageVersion, Description, Architecture, Platform, BootMode, ResourceGroupId },
      Tag: readTags(step, image.Tags?.Tag, 'Tag'),
    }
  },
  attributes: ({ physicalId, properties, regionId }) => ({
    ImageId: physicalId,
    SourceRegionId: text(properties, 'SourceRegionId') ?? regionId,
  }),
  remove: removeImage,
  obstacles: snapshotsUnderWay,
})

/** A disk has one snapshot made at a time: those that somebody else has begun. */
function snapshotsUnderWay({ physicalId, properties, regionId, call }: ResourceStep): WaitFor[] {
  const InstanceId = text(properties, 'InstanceId')
  if (physicalId !== '' || InstanceId === undefined) return []
  const RegionId = text(properties, 'SourceRegionId') ?? regionId
  const { Snapshots } = call('ecs.DescribeSnapshots', { RegionId, InstanceId, Status: 'progressing' })
  return (Snapshots.Snapshot ?? []).map(({ SnapshotId = '' }) => ({ table: 'snapshots', key: SnapshotId }))
}
