import { defineAction } from '../../door/action.ts'
import { ensureIdle, findStackGroup } from '../stackGroup/find.ts'
import { startOperation } from '../stackGroup/operation.ts'
import { preferencesFrom } from '../stackGroup/preferences.ts'
import { instancesMeant } from '../stackGroup/targets.ts'

/**
 * DetectStackGroupDrift: has the drift of every stack of a group detected, in the execution roles. A group has drifted when
 * one of its stacks has. Failures are counted over all accounts and regions.
 * Source: ROS 2019-09-10 catalogue; SDK comments; documentation of drift detection on stack groups.
 */
export default defineAction('ros', 'DetectStackGroupDrift', {
  handle(context, request) {
    const group = findStackGroup(context, request.StackGroupName)
    const preferences = preferencesFrom(request.OperationPreferences, false)

    ensureIdle(group)

    const instances = instancesMeant(context.world, group, { accountIds: undefined, regionIds: undefined })
    return { OperationId: startOperation(context, group, instances, { Action: 'DETECT_DRIFT', preferences }) }
  },
})
