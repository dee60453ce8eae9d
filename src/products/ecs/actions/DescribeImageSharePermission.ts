import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ECS_PAGES } from '../../../door/paging.ts'
import { ensure } from '../../../kernel/errors.ts'
import * as errors from '../image/errors.ts'

/**
 * DescribeImageSharePermission: the accounts that a custom image is shared with, in the order of sharing.
 * Source: Ecs 2014-05-26 catalogue; page size 10, at most 100.
 */
export default defineAction('ecs', 'DescribeImageSharePermission', {
  handle({ world, own }, request) {
    const { PageNumber = 1, PageSize = ECS_PAGES.defaultSize } = request
    const image = own(world.images, request.ImageId)

    ensure(image, errors.imageNotFound(request.ImageId))
    ensure(Number.isInteger(PageNumber) && PageNumber >= 1, invalidParameter('PageNumber'))
    ensure(Number.isInteger(PageSize) && PageSize >= 1 && PageSize <= ECS_PAGES.maxSize, invalidParameter('PageSize'))

    const page = image.sharedWith.slice((PageNumber - 1) * PageSize, PageNumber * PageSize)

    return {
      RegionId: image.RegionId,
      ImageId: image.ImageId,
      TotalCount: image.sharedWith.length,
      PageNumber,
      PageSize,
      Accounts: { Account: page.map((AliyunId) => ({ AliyunId })) },
      ShareGroups: { ShareGroup: [] },
    }
  },
})
