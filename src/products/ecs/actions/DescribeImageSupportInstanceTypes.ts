import { defineAction } from '../../../door/action.ts'
import { missingParameter } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { findImage } from '../../../rules/images.ts'
import { imageObstacle } from '../../../world/facts/images.ts'
import { instanceTypes } from '../../../world/facts/instanceTypes.ts'
import * as errors from '../image/errors.ts'

/**
 * DescribeImageSupportInstanceTypes: the instance types that an image runs on, whether they are sold anywhere or not.
 * ActionType is checked and narrows nothing: what can be started can also get another system disk (Guess).
 * Source: Ecs 2014-05-26 catalogue and the remarks of the published SDK package.
 */
export default defineAction('ecs', 'DescribeImageSupportInstanceTypes', {
  ignores: { Filter: 'without effect in the cloud' },
  handle({ world, accountId, regionId }, { ImageId, ActionType }) {
    const isUse = !ActionType || ActionType === 'CreateEcs' || ActionType === 'ChangeOS'
    ensure(isUse, errors.invalidImageFilter('ActionType is CreateEcs or ChangeOS.'))
    ensure(ImageId, missingParameter('ecs', 'ImageId'))
    const image = findImage(world, accountId, regionId, ImageId)
    // Guess: no table names a code for it.
    ensure(image, errors.imageNotFound(ImageId))

    const InstanceType = instanceTypes()
      .filter((type) => imageObstacle(type, image) === undefined)
      .map(({ InstanceTypeId, InstanceTypeFamily, CpuCoreCount, MemorySize }) => ({
        ...{ InstanceTypeId, InstanceTypeFamily, CpuCoreCount, MemorySize },
      }))
    return { RegionId: regionId, ImageId, InstanceTypes: { InstanceType } }
  },
})
