import { defineAction } from '../../door/action.ts'
import { stackInstanceKey } from '../../world/rows/stackGroups.ts'
import { ensureTerms } from '../stack/requested.ts'
import { ensureIdle, findStackGroup } from '../stackGroup/find.ts'
import { startOperation } from '../stackGroup/operation.ts'
import { preferencesFrom } from '../stackGroup/preferences.ts'
import { ensureDescription, overridesOf } from '../stackGroup/requested.ts'
import { namedTargets, someInstances } from '../stackGroup/targets.ts'

/** Source: SDK comments. */
const MAX_ACCOUNTS = 30

/**
 * UpdateStackInstances: brings stacks of a group to its template, with other values for single parameters. The values given
 * replace the earlier ones: what is not given is that of the group again.
 * Not modelled: targets in a resource directory (refused).
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'UpdateStackInstances', {
  handle(context, request) {
    const { world } = context
    const group = findStackGroup(context, request.StackGroupName)
    const { TimeoutInMinutes = 60, OperationDescription } = request
    const targets = namedTargets(request, MAX_ACCOUNTS)
    const preferences = preferencesFrom(request.OperationPreferences)

    ensureTerms({ TimeoutInMinutes })
    ensureDescription('OperationDescription', OperationDescription)
    const parameterOverrides = overridesOf(context, group, request.ParameterOverrides)
    ensureIdle(group)
    const instances = someInstances(world, group, targets)

    for (const instance of instances) {
      world.stackInstances.change(stackInstanceKey(group.StackGroupId, instance), { parameterOverrides })
    }
    const terms = { preferences, TimeoutInMinutes }
    const described = OperationDescription === undefined ? {} : { OperationDescription }
    return { OperationId: startOperation(context, group, instances, { Action: 'UPDATE', ...terms, ...described }) }
  },
})
