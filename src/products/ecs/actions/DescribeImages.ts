import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ECS_PAGES } from '../../../door/paging.ts'
import { ensure } from '../../../kernel/errors.ts'
import { ensureImageFilters, imageTests, visibleImages } from '../image/imageFilters.ts'
import { imageShown } from '../image/imageViews.ts'

/**
 * DescribeImages: public images, custom images of the account and those shared with it; marketplace images only when
 * ImageOwnerAlias=marketplace asks for them. Available ones unless Status says otherwise.
 * ActionType is checked and narrows nothing: every image can also replace a system disk (Guess).
 * Source: Ecs 2014-05-26 catalogue; reference on cloning §3.1; page size 10, at most 100.
 */
export default defineAction('ecs', 'DescribeImages', {
  ignores: { ShowExpired: 'images whose subscription has ended do not occur' },
  handle(context, request) {
    const { world, regionId } = context
    const { PageNumber = 1, PageSize = ECS_PAGES.defaultSize } = request
    ensure(Number.isInteger(PageNumber) && PageNumber >= 1, invalidParameter('PageNumber'))
    ensure(Number.isInteger(PageSize) && PageSize >= 1 && PageSize <= ECS_PAGES.maxSize, invalidParameter('PageSize'))
    ensureImageFilters(request)

    const tests = imageTests(world, request)
    const found = visibleImages(context, request).filter((image) => tests.every((test) => test(image)))
    const page = found.slice((PageNumber - 1) * PageSize, PageNumber * PageSize)

    return {
      RegionId: regionId,
      TotalCount: found.length,
      PageNumber,
      PageSize,
      Images: { Image: page.map((image) => imageShown(world, image)) },
    }
  },
})
