import type { Requests } from '../../../catalogue/types.generated.ts'
import { defineAction } from '../../../door/action.ts'
import { ECS_PAGES, pageOf } from '../../../door/paging.ts'
import { viewed } from '../../../door/views.ts'
import type { LaunchTemplateRow, LaunchTemplateVersionRow } from '../../../world/rows/launchTemplates.ts'
import { launchTemplateOf } from '../launchTemplate/launchTemplates.ts'
import { briefVersionView, versionView } from '../launchTemplate/launchTemplateViews.ts'

type Request = Requests['ecs.DescribeLaunchTemplateVersions']

/**
 * DescribeLaunchTemplateVersions: the versions of one launch template, newest first, with their parameters unless
 * DetailFlag is false.
 * Source: Ecs 2014-05-26 catalogue, remarks and error table.
 */
export default defineAction('ecs', 'DescribeLaunchTemplateVersions', {
  handle(context, request) {
    const { world } = context
    const { PageNumber, PageSize, DetailFlag, ...filters } = request
    const template = launchTemplateOf(context, request)

    const page = pageOf(
      { PageNumber, PageSize },
      {
        table: world.launchTemplateVersions,
        index: 'template',
        group: template.LaunchTemplateId,
        filter: filterOf(request, template),
        filters,
      },
      ECS_PAGES,
    )

    const view = DetailFlag === false ? briefVersionView : versionView
    return {
      TotalCount: page.TotalCount,
      PageNumber: page.PageNumber,
      PageSize: page.PageSize,
      LaunchTemplateVersionSets: { LaunchTemplateVersionSet: viewed(view, world, page.rows) },
    }
  },
})

/** Guess: DefaultVersion false narrows nothing. */
function filterOf(
  { LaunchTemplateVersion: numbers = [], MinVersion, MaxVersion, DefaultVersion }: Request,
  template: LaunchTemplateRow,
): ((row: LaunchTemplateVersionRow) => boolean) | undefined {
  const tests: ((row: LaunchTemplateVersionRow) => boolean)[] = []
  if (numbers.length > 0) tests.push((row) => numbers.includes(row.VersionNumber))
  if (MinVersion !== undefined) tests.push((row) => row.VersionNumber >= MinVersion)
  if (MaxVersion !== undefined) tests.push((row) => row.VersionNumber <= MaxVersion)
  if (DefaultVersion === true) tests.push((row) => row.VersionNumber === template.DefaultVersionNumber)
  return tests.length === 0 ? undefined : (row) => tests.every((test) => test(row))
}
