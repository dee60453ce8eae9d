import { defineAction } from '../../door/action.ts'
import { pageOf } from '../../door/paging.ts'
import { DRAFT } from '../storedTemplates.ts'
import { findTemplate } from '../templateSource.ts'

/** Guess: as of the other lists of templates. */
const PAGES = { defaultSize: 50, maxSize: 100 }

/**
 * ListTemplateVersions: versions of a template, newest first, without the draft; of a shared one those that are shared.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'ListTemplateVersions', {
  handle(context, { TemplateId, MaxResults = PAGES.defaultSize, NextToken }) {
    const { world, accountId } = context
    const { template, version, shareType } = findTemplate(context, TemplateId)
    const permission = template.permissions.find(({ AccountId }) => AccountId === accountId)
    const showsAll = shareType === 'Private' || permission?.VersionOption === 'AllVersions'
    const page = pageOf(
      { MaxResults, ...(NextToken === undefined ? {} : { NextToken }) },
      {
        table: world.templateVersions,
        index: 'template',
        group: template.TemplateId,
        filter: (row) => (showsAll ? row.TemplateVersion !== DRAFT : row.versionKey === version.versionKey),
        filters: { TemplateId },
      },
      PAGES,
    )

    const Versions = page.rows.map((row) => {
      const { TemplateName, Description, CreateTime, UpdateTime, TemplateVersion } = row
      return { TemplateId, TemplateName, Description, CreateTime, UpdateTime, ...(showsAll ? { TemplateVersion } : {}) }
    })
    return { NextToken: page.NextToken, Versions }
  },
})
