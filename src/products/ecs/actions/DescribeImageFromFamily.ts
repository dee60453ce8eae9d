import { defineAction } from '../../../door/action.ts'
import { imageShown } from '../image/imageViews.ts'
import { newestOfFamily } from '../launch/launchImage.ts'

/**
 * DescribeImageFromFamily: the image that RunInstances would take for the family: the newest Available one. Without one
 * the answer is empty.
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'DescribeImageFromFamily', {
  handle(context, { ImageFamily }) {
    const image = newestOfFamily(context, ImageFamily)
    if (image === undefined) return {}

    const shown = imageShown(context.world, image)
    const { ImageId, ImageName, ImageOwnerAlias, ImageVersion, Description, Status, Progress, Usage, Size } = shown
    const { OSName, OSType, Platform, Architecture, ProductCode, CreationTime, Tags } = shown
    const { IsCopied, IsSelfShared, IsSubscribed, IsSupportCloudinit, IsSupportIoOptimized } = shown
    const DiskDeviceMapping = shown.DiskDeviceMappings.DiskDeviceMapping.map((mapping) => {
      const { Progress: _progress, RemainTime: _remain, Encrypted: _encrypted, ...rest } = mapping
      return rest
    })
    return {
      Image: {
        ...{
          ImageId,
          ImageName,
          ImageFamily,
          ImageOwnerAlias,
          ImageVersion,
          Description,
          Status,
          Progress,
          Usage,
          Size,
        },
        ...{ OSName, OSType, Platform, Architecture, ProductCode, CreationTime, Tags },
        ...{ IsCopied, IsSelfShared, IsSubscribed, IsSupportCloudinit, IsSupportIoOptimized },
        DiskDeviceMappings: { DiskDeviceMapping },
      },
    }
  },
})
