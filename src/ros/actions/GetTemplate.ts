import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { findStack } from '../stack/find.ts'

/**
 * GetTemplate: the template of a stack, as it was given.
 * Not modelled: stored templates, change sets, stack groups (refused).
 * Source: ROS 2019-09-10 catalogue.
 */
export default defineAction('ros', 'GetTemplate', {
  ignores: {
    IncludePermission: 'stored templates are not emulated',
    IncludeTags: 'stored templates are not emulated',
    TemplateVersion: 'stored templates are not emulated',
    TemplateStage: 'transforms, which make the stages differ, are not emulated',
  },
  handle(context, request) {
    ensure(
      request.TemplateId === undefined,
      errors.invalidParameter('TemplateId', 'Stored templates are not emulated.'),
    )
    ensure(request.ChangeSetId === undefined, errors.invalidParameter('ChangeSetId', 'Change sets are not emulated.'))
    ensure(
      request.StackGroupName === undefined,
      errors.invalidParameter('StackGroupName', 'Stack groups are not emulated.'),
    )
    ensure(request.StackId !== undefined, errors.invalidParameter('StackId', 'It is needed.'))
    const stack = findStack(context, request.StackId)

    return {
      StackId: stack.StackId,
      RegionId: stack.RegionId,
      TemplateBody: stack.TemplateBody,
      Description: stack.Description,
    }
  },
})
