import type { Requests } from '../../../catalogue/types.generated.ts'
import { defineAction } from '../../../door/action.ts'
import { invalidParameter } from '../../../door/errors.ts'
import { ECS_PAGES, pageOf } from '../../../door/paging.ts'
import { viewed } from '../../../door/views.ts'
import { ensure } from '../../../kernel/errors.ts'
import { matchesTags } from '../../../rules/tags.ts'
import { scope } from '../../../world/rows/ecs.ts'
import type { LaunchTemplateRow } from '../../../world/rows/launchTemplates.ts'
import { launchTemplateView } from '../launchTemplate/launchTemplateViews.ts'
import { ensureTagFilter } from '../listFilters.ts'

type Request = Requests['ecs.DescribeLaunchTemplates']

const MOST_NAMED = 100

/**
 * DescribeLaunchTemplates: the launch templates of the account in a region, newest first. Ids and names that there are
 * not are left out.
 * Source: Ecs 2014-05-26 catalogue and remarks.
 */
export default defineAction('ecs', 'DescribeLaunchTemplates', {
  handle({ world, accountId, regionId }, request) {
    const { PageNumber, PageSize, ...filters } = request
    const { LaunchTemplateId: ids = [], LaunchTemplateName: names = [] } = request
    ensure(ids.length <= MOST_NAMED, invalidParameter('LaunchTemplateId', `At most ${MOST_NAMED}.`))
    ensure(names.length <= MOST_NAMED, invalidParameter('LaunchTemplateName', `At most ${MOST_NAMED}.`))
    ensureTagFilter(request.TemplateTag)

    const page = pageOf(
      { PageNumber, PageSize },
      {
        table: world.launchTemplates,
        index: 'scope',
        group: scope(accountId, regionId),
        ids: ids.length === 0 ? undefined : ids,
        filter: filterOf(request),
        filters,
      },
      ECS_PAGES,
    )

    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      LaunchTemplateSets: { LaunchTemplateSet: viewed(launchTemplateView, world, page.rows) },
    }
  },
})

function filterOf(request: Request): ((row: LaunchTemplateRow) => boolean) | undefined {
  const { LaunchTemplateName: names = [], TemplateResourceGroupId, TemplateTag } = request
  const tests: ((row: LaunchTemplateRow) => boolean)[] = []
  if (names.length > 0) tests.push((row) => names.includes(row.LaunchTemplateName))
  if (TemplateResourceGroupId) tests.push((row) => row.ResourceGroupId === TemplateResourceGroupId)
  if (TemplateTag?.length) tests.push((row) => matchesTags(row.Tags, TemplateTag))
  return tests.length === 0 ? undefined : (row) => tests.every((test) => test(row))
}
