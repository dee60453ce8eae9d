import { defineAction } from '../../door/action.ts'
import { ensure } from '../../kernel/errors.ts'
import { stackInstanceKey } from '../../world/rows/stackGroups.ts'
import * as errors from '../errors.ts'
import { findStackGroup } from '../stackGroup/find.ts'
import { READER, shownValues, stackInstanceView } from '../stackGroup/views.ts'
import { isEnabled } from '../storedTemplates.ts'

/**
 * GetStackInstance: what a group has in one account and region; with OutputOption also the outputs of the stack there.
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'GetStackInstance', {
  handle(context, request) {
    const { world } = context
    const { StackInstanceAccountId: AccountId, StackInstanceRegionId: RegionId } = request
    const { StackGroupId } = findStackGroup(context, request.StackGroupName)
    const withOutputs = isEnabled('OutputOption', request.OutputOption)
    const instance = world.stackInstances.get(stackInstanceKey(StackGroupId, { AccountId, RegionId }))
    ensure(instance, errors.stackInstanceNotFound(`${AccountId} ${RegionId}`))
    const { parameterOverrides, noEcho, StackId } = instance
    const outputs = world.stacks.get(StackId)?.outputs ?? []

    return {
      StackInstance: {
        ...stackInstanceView.show(instance, READER, world),
        ParameterOverrides: shownValues(parameterOverrides, noEcho),
        ...(withOutputs ? { Outputs: outputs.map((output) => ({ ...output })) } : {}),
      },
    }
  },
})
