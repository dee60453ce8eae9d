import { type ActionContext, defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { findStack } from '../stack/find.ts'
import { findChangeSet } from '../stack/findChangeSet.ts'
import { findStackGroup } from '../stackGroup/find.ts'
import { isEnabled, templateSummary } from '../storedTemplates.ts'
import { readTemplate } from '../templateLimits.ts'
import { findTemplate, givenSources } from '../templateSource.ts'

const SOURCES = ['StackId', 'ChangeSetId', 'StackGroupName', 'TemplateId'] as const

/**
 * GetTemplate: the template of a stack, a change set or a stack group, or a stored one in one of its versions, as it was given.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'GetTemplate', {
  ignores: { TemplateStage: 'transforms, which make the stages differ, are not emulated' },
  handle(context, request) {
    const given = givenSources(request, SOURCES)
    const withPermissions = isEnabled('IncludePermission', request.IncludePermission)
    const withTags = isEnabled('IncludeTags', request.IncludeTags)
    ensure(given.length === 1, errors.multipleParameter(SOURCES.join(', ')))
    if (given[0] === 'TemplateId') return storedTemplate(context, request, withPermissions, withTags)
    if (given[0] === 'ChangeSetId') return changeSetTemplate(context, request.ChangeSetId ?? '')
    if (given[0] === 'StackGroupName') return groupTemplate(context, request.StackGroupName ?? '')
    const stack = findStack(context, request.StackId ?? '')

    return {
      StackId: stack.StackId,
      RegionId: stack.RegionId,
      TemplateBody: stack.TemplateBody,
      Description: stack.Description,
    }
  },
})

function changeSetTemplate(context: ActionContext, id: string) {
  const { ChangeSetId, StackId, RegionId, TemplateBody, templateDescription } = findChangeSet(context, id).changeSet
  return { ChangeSetId, StackId, RegionId, TemplateBody, Description: templateDescription }
}

function groupTemplate(context: ActionContext, name: string) {
  const { StackGroupName, RegionId, TemplateBody } = findStackGroup(context, name)
  return { StackGroupName, RegionId, TemplateBody, Description: readTemplate(context, TemplateBody).description }
}

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
