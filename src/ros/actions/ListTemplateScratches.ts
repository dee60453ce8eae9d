import { defineAction } from '../../door/action.ts'
import { pageOf } from '../../door/paging.ts'
import { viewed } from '../../door/views.ts'
import { matchesTags } from '../../rules/tags.ts'
import { scope } from '../../world/rows/ecs.ts'
import { scratchView } from '../scratch/views.ts'

/** ListTemplateScratches: the scenarios of a region, newest first. Page size 10, at most 50. Source: ROS 2019-09-10 catalogue. */
export default defineAction('ros', 'ListTemplateScratches', {
  handle({ world, accountId, regionId }, request) {
    const { TemplateScratchId, TemplateScratchType, Status, ResourceGroupId, Tags } = request
    const isFiltered = [TemplateScratchType, Status, ResourceGroupId, Tags].some((filter) => filter !== undefined)
    const page = pageOf(
      request,
      {
        table: world.templateScratches,
        index: 'scope',
        group: scope(accountId, regionId),
        ids: TemplateScratchId === undefined ? undefined : [TemplateScratchId],
        filter: isFiltered
          ? (scratch) =>
              (TemplateScratchType === undefined || scratch.TemplateScratchType === TemplateScratchType) &&
              (Status === undefined || scratch.Status === Status) &&
              (ResourceGroupId === undefined || scratch.ResourceGroupId === ResourceGroupId) &&
              matchesTags(scratch.Tags, Tags)
          : undefined,
        filters: { TemplateScratchId, TemplateScratchType, Status, ResourceGroupId, Tags },
      },
      { defaultSize: 10, maxSize: 50 },
    )

    const { TotalCount, PageNumber, PageSize } = page
    return { TotalCount, PageNumber, PageSize, TemplateScratches: viewed(scratchView, world, page.rows) }
  },
})
