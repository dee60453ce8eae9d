import { defineResource, type Made } from '../stack/resourceType.ts'
import { readImage, removeImage, waitForImage } from './images.ts'
import { flag, TAG_FIELDS, tags, text } from './properties.ts'
import { readTags } from './tagging.ts'

/**
 * ALIYUN::ECS::CopyImage: CopyImage from SourceRegionId (the stack's region if omitted) to DestinationRegionId.
 * With AllowCopyInSameRegion and both regions equal nothing is copied: the resource stands for the source image, which stays when it is removed.
 */
export default defineResource('ALIYUN::ECS::CopyImage', {
  creates: 'ecs.CopyImage',
  emulates: [
    'ImageId',
    'SourceRegionId',
    'DestinationRegionId',
    'DestinationImageName',
    'DestinationDescription',
    'AllowCopyInSameRegion',
    'ResourceGroupId',
    'Tag',
  ],
  fields: { Tag: TAG_FIELDS },
  accepts: { Encrypted: [false] },
  create(step): Made {
    const { properties, regionId, clientToken, call } = step
    const sourceRegionId = text(properties, 'SourceRegionId') ?? regionId
    const destinationRegionId = text(properties, 'DestinationRegionId') ?? regionId
    const ImageId = text(properties, 'ImageId') ?? ''
    if (sourceRegionId === destinationRegionId && flag(properties, 'AllowCopyInSameRegion')) {
      return { physicalId: ImageId, progress: { regionId: destinationRegionId, isSource: true } }
    }
    const copy = call('ecs.CopyImage', {
      RegionId: sourceRegionId,
      ImageId,
      DestinationRegionId: destinationRegionId,
      DestinationImageName: text(properties, 'DestinationImageName'),
      DestinationDescription: text(properties, 'DestinationDescription'),
      ResourceGroupId: text(properties, 'ResourceGroupId'),
      Tag: tags(step, 'Tag'),
      ClientToken: clientToken,
    })
    return { physicalId: copy.ImageId, progress: { regionId: destinationRegionId } }
  },
  pending: waitForImage,
  // An image that the resource stands for without having made it has a name of its own.
  read(step) {
    const image = readImage(step)
    if (image === undefined || !image.IsCopied) return image && {}
    const { ImageName = '', Description = '', ResourceGroupId = '' } = image
    return {
      ...{ DestinationImageName: ImageName, DestinationDescription: Description, ResourceGroupId },
      Tag: readTags(step, image.Tags?.Tag, 'Tag'),
    }
  },
  attributes: ({ physicalId, properties, regionId }) => ({
    ImageId: physicalId,
    SourceRegionId: text(properties, 'SourceRegionId') ?? regionId,
    DestinationRegionId: text(properties, 'DestinationRegionId') ?? regionId,
  }),
  remove: removeImage,
})
