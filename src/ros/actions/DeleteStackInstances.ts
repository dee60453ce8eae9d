import { defineAction } from '../../door/action.ts'
import { ensureIdle, findStackGroup } from '../stackGroup/find.ts'
import { startOperation } from '../stackGroup/operation.ts'
import { preferencesFrom } from '../stackGroup/preferences.ts'
import { ensureDescription } from '../stackGroup/requested.ts'
import { namedTargets, someInstances } from '../stackGroup/targets.ts'

/** Source: SDK comments. */
const MAX_ACCOUNTS = 50

/**
 * DeleteStackInstances: takes instances out of a group, with their stacks or, with RetainStacks, without. An instance is gone
 * when its stack is; one whose stack cannot be deleted stays, OUTDATED, with the reason.
 * Not modelled: targets in a resource directory (refused).
 * Source: ROS 2019-09-10 catalogue; SDK comments.
 */
export default defineAction('ros', 'DeleteStackInstances', {
  handle(context, request) {
    const { world } = context
    const group = findStackGroup(context, request.StackGroupName)
    const { RetainStacks, OperationDescription } = request
    const targets = namedTargets(request, MAX_ACCOUNTS)
    const preferences = preferencesFrom(request.OperationPreferences)

    ensureDescription('OperationDescription', OperationDescription)
    ensureIdle(group)
    const instances = someInstances(world, group, targets)

    const described = OperationDescription === undefined ? {} : { OperationDescription }
    const terms = { preferences, RetainStacks, ...described }
    return { OperationId: startOperation(context, group, instances, { Action: 'DELETE', ...terms }) }
  },
})
