import { type ActionContext, defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { findStack } from '../stack/find.ts'
import { isEnabled, templateSummary } from '../storedTemplates.ts'
import { findTemplate, givenSources } from '../templateSource.ts'

const SOURCES = ['StackId', 'ChangeSetId', 'StackGroupName', 'TemplateId'] as const

/**
 * GetTemplate: the template of a stack, or a stored one in one of its versions, as it was given.
 * Not modelled: change sets and stack groups (refused).
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'GetTemplate', {
  ignores: { TemplateStage: 'transforms, which make the stages differ, are not emulated' },
  handle(context, request) {
    const given = givenSources(request, SOURCES)
    const withPermissions = isEnabled('IncludePermission', request.IncludePermission)
    const withTags = isEnabled('IncludeTags', request.IncludeTags)
    ensure(given.length === 1, errors.multipleParameter(SOURCES.join(', ')))
    const isEmulated = given[0] === 'StackId' || given[0] === 'TemplateId'
    ensure(
      isEmulated,
      errors.invalidParameter(given[0] ?? '', 'Templates of change sets and stack groups are not emulated.'),
    )
    if (given[0] === 'TemplateId') return storedTemplate(context, request, withPermissions, withTags)
    const stack = findStack(context, request.StackId ?? '')

    return {
      StackId: stack.StackId,
      RegionId: stack.RegionId,
      TemplateBody: stack.TemplateBody,
      Description: stack.Description,
    }
  },
})

function storedTemplate(
  context: ActionContext,
  { TemplateId = '', TemplateVersion = '' }: { readonly TemplateId?: string; readonly TemplateVersion?: string },
  withPermissions: boolean,
  withTags: boolean,
) {
  const found = findTemplate(context, TemplateId, TemplateVersion)
  const { template, version, shareType } = found
  const { TemplateBody, CreateTime } = version
  const Permissions = template.permissions.map((permission) => ({
    ...permission,
    ShareOption: 'ShareToAccounts',
    ShareSource: 'ROS',
  }))
  return {
    ...templateSummary(found, withTags),
    TemplateBody,
    // Of the version, not of the template.
    CreateTime,
    ...(withPermissions && shareType === 'Private' ? { Permissions } : {}),
  }
}
