import { defineAction } from '../../door/action.ts'
import { pageOf } from '../../door/paging.ts'
import { ensure } from '../../kernel/errors.ts'
import { matchesTags } from '../../rules/tags.ts'
import { scope } from '../../world/rows/ecs.ts'
import type { TemplateRow } from '../../world/rows/templates.ts'
import * as errors from '../errors.ts'
import { isEnabled, templateSummary } from '../storedTemplates.ts'
import { findTemplate, templateArn } from '../templateSource.ts'

const SHARE_TYPES = ['Private', 'Shared']
/** Source: SDK. */
const PAGES = { defaultSize: 10, maxSize: 50 }

/**
 * ListTemplates: templates of the account, or those shared with it, newest first, each as its latest version.
 * Not modelled: official templates and the filters by which they are sorted (refused), but for TemplateNames.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'ListTemplates', {
  handle(context, request) {
    const { world, accountId } = context
    const { ShareType = 'Private', TemplateName, ResourceGroupId, Tag, Filters = [] } = request
    ensure(
      SHARE_TYPES.includes(ShareType),
      errors.invalidParameter('ShareType', 'It is Private or Shared; official templates are not emulated.'),
    )
    const isNamed = Filters.every(({ Name }) => Name === 'TemplateNames')
    ensure(isNamed, errors.invalidParameter('Filters', 'Only TemplateNames is emulated.'))
    const withTags = isEnabled('IncludeTags', request.IncludeTags)
    const isOwn = ShareType === 'Private'
    const found = (row: TemplateRow) => findTemplate(context, isOwn ? row.TemplateId : templateArn(row))
    const nameOf = (row: TemplateRow) => found(row).version.TemplateName
    const page = pageOf(
      request,
      {
        table: world.templates,
        index: isOwn ? 'scope' : 'sharedWith',
        group: isOwn ? scope(accountId, '') : accountId,
        filter: (row) =>
          (!isOwn || TemplateName === undefined || nameOf(row) === TemplateName) &&
          (!isOwn || matchesTags(row.Tags, Tag)) &&
          (ResourceGroupId === undefined || row.ResourceGroupId === ResourceGroupId) &&
          Filters.every(({ Values = [] }) => Values.includes(nameOf(row))),
        filters: { ShareType, TemplateName, ResourceGroupId, Tag, Filters },
      },
      PAGES,
    )

    const { TotalCount, PageNumber, PageSize } = page
    return {
      TotalCount,
      PageNumber,
      PageSize,
      Templates: page.rows.map((row) => templateSummary(found(row), withTags)),
    }
  },
})
