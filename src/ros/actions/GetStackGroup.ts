import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import * as errors from '../errors.ts'
import { findStackGroup } from '../stackGroup/find.ts'
import { lastDrift, READER, shownValues } from '../stackGroup/views.ts'
import { givenSources } from '../templateSource.ts'

const NAMES = ['StackGroupName', 'StackGroupId'] as const

/**
 * GetStackGroup: one group, by name, or by id (deleted ones too, as DELETED). NoEcho values are asterisks.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'GetStackGroup', {
  handle(context, request) {
    const { world, own } = context
    const { StackGroupName = '', StackGroupId = '' } = request
    ensure(givenSources(request, NAMES).length === 1, errors.multipleParameter(NAMES.join(', ')))
    const group = StackGroupId === '' ? findStackGroup(context, StackGroupName) : own(world.stackGroups, StackGroupId)
    ensure(group, errors.stackGroupNotFound(StackGroupId))
    const drift = lastDrift(READER, world, group)

    return {
      StackGroup: {
        StackGroupId: group.StackGroupId,
        StackGroupName: group.StackGroupName,
        Description: group.Description,
        Status: group.Status,
        PermissionModel: 'SELF_MANAGED',
        AdministrationRoleName: group.AdministrationRoleName,
        ExecutionRoleName: group.ExecutionRoleName,
        TemplateBody: group.TemplateBody,
        TemplateContent: group.TemplateBody,
        Parameters: shownValues(group.parameters, group.noEcho),
        ResourceGroupId: group.ResourceGroupId,
        CreateTime: group.CreateTime,
        UpdateTime: group.UpdateTime,
        ...(drift === undefined ? {} : { StackGroupDriftDetectionDetail: drift }),
      },
    }
  },
})
